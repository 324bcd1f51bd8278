// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

/**
 * What is noted about one idea.
 *
 * @param reason needed where the decision is not what the ranking says; at most 2,000 characters
 */
public record DecisionDraft(JuryDecision decision, String reason) {}
