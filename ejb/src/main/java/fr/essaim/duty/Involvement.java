// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

/**
 * What an agent is in charge of, or works at with others.
 *
 * @param part which part he or she has, in a word that the feature has a text for: {@code LEAD}, {@code ORGANISER}
 * @param about a record; the same one as often as the agent has parts in it
 */
public record Involvement(String part, Duty.Subject about) {}
