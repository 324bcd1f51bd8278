// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

/**
 * A heading as typed.
 *
 * @param id null for a new one
 */
public record CategoryDraft(Long id, String label) {}
