// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

/**
 * A line of the checklist as it is typed.
 *
 * @param id null for a new one
 * @param label at most 250 characters
 * @param guidance at most 1,000 characters
 */
public record CriterionDraft(Long id, String label, String guidance) {}
