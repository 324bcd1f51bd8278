// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

/**
 * What a lead says of an action.
 *
 * @param progress 0 to 100, null for not measured
 * @param status null to leave it as it is
 * @param text may be empty; at most 4,000 characters
 */
public record ProgressReportDraft(Integer progress, Confidence confidence, ActionStatus status, String text) {}
