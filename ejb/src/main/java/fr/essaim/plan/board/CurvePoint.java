// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import java.time.LocalDate;

/**
 * The end of one quarter.
 *
 * @param quarterEnd its last day
 * @param planned how many actions should be completed by then, by their first planned ends
 * @param actual how many were, null for quarters to come
 */
public record CurvePoint(LocalDate quarterEnd, int planned, Integer actual) {

    public int year() {
        return quarterEnd.getYear();
    }

    /** 1 to 4. */
    public int quarter() {
        return (quarterEnd.getMonthValue() + 2) / 3;
    }
}
