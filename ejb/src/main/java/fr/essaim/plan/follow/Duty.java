// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.plan.board.ActionRow;
import java.time.LocalDate;

/**
 * Something a lead owes.
 *
 * @param since the day it became due; for an action that starts soon, the day it starts
 * @param detail the title of the late step, empty otherwise
 */
public record Duty(ActionRow row, Kind kind, LocalDate since, String detail) {

    /** What is owed, the most pressing first. */
    public enum Kind {
        OVERDUE,
        NEVER_REPORTED,
        NOT_REPORTED,
        STEP_LATE,
        STARTS_SOON
    }
}
