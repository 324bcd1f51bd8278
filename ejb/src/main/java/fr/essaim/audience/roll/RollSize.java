// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import java.util.List;

/**
 * How many are on a roll.
 *
 * @param onRoll how many take part
 * @param struck how many were struck from it
 * @param lines of those who take part
 * @param waiting how many arrivals and departures are to be decided on
 */
public record RollSize(int onRoll, int struck, List<Line> lines, long waiting, long decided) {

    /** Institution and department as of when they came on the roll; 0 where the directory did not say. */
    public record Line(long institutionId, long departmentId, int agents) {}
}
