// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import java.time.LocalDate;

/**
 * Something that an agent may do now, and need not.
 *
 * @param kind what, in a word that the feature has a text for: {@code VOTE}, {@code DEPOSIT}
 * @param about where it is done
 * @param detail what else its words depend on; may be empty
 * @param until the last day; null for no end
 * @param done whether he or she has done it, and may still change it
 */
public record Opening(String kind, Duty.Subject about, String detail, LocalDate until, boolean done) {}
