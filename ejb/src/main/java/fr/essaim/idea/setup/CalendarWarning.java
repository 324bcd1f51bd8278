// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.idea.campaign.PhaseKind;
import java.time.LocalDate;

/**
 * A phase falls in a time when agents are busy or away.
 *
 * @param name the title of a busy period, the code of a holiday; empty where holidays are not known
 * @param zones which have the school holidays; empty for all
 * @param from the first day that they share, {@code to} the last
 */
public record CalendarWarning(Kind kind, PhaseKind phase, String name, String zones, LocalDate from, LocalDate to) {

    /** What it falls in. */
    public enum Kind {
        BUSY,
        SCHOOL,
        /** It begins or ends on a public holiday. */
        HOLIDAY,
        /** School holidays are not all known any more: {@code from} is the first such day. */
        UNKNOWN_SCHOOL
    }
}
