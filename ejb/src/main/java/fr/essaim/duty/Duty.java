// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import fr.essaim.history.RecordKey;
import java.time.LocalDate;

/**
 * Something that is wanted of an agent.
 *
 * @param kind what, in a word that the feature has a text for: {@code REVIEW}, {@code OVERDUE}
 * @param about the record it is wanted for
 * @param within the record that this one is part of, or the same
 * @param detail which part of the record; empty for the whole
 * @param since when it began to be wanted; null where nobody noted it down
 * @param due null when no day was set
 */
public record Duty(String kind, Subject about, Subject within, String detail, LocalDate since, LocalDate due) {

    /**
     * A record as a list names it.
     *
     * @param number 0 where records of this type have none
     */
    public record Subject(RecordKey key, int number, String title) {

        public Subject(RecordKey key, String title) {
            this(key, 0, title);
        }
    }

    /** Computed, never stored. */
    public boolean late(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
