// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import java.time.LocalDate;

/**
 * Something that idea boxes want of an agent.
 *
 * @param kind what: the last part of the key {@code idea.duty.<kind>} of its text, such as {@code REVIEW} or {@code ANSWER}
 * @param ideaId 0 when it is about the campaign as a whole; then there is no number and the title is empty
 * @param dueOn null when no day was set
 * @param view the view that opens it, with the parameters {@code campaign} and {@code idea}
 */
public record Duty(
        String kind,
        long campaignId,
        String campaign,
        long ideaId,
        int number,
        String title,
        LocalDate dueOn,
        String view) {

    /** Computed, never stored. */
    public boolean late(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
