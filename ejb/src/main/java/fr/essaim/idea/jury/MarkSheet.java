// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import java.util.List;

/**
 * One idea with the marks of the member who looks at it, and of nobody else.
 *
 * @param highest the best mark; the lowest is 0
 * @param recusal why the member does not judge it; empty when he or she does
 * @param version of the sheet that was read, 0 where nothing is stored yet
 * @param canMark whether the member judges it and the time has come
 */
public record MarkSheet(
        JuryBrief idea,
        long campaignId,
        String campaign,
        String description,
        String expectedBenefit,
        String timeNeeded,
        int highest,
        List<Line> lines,
        String remark,
        boolean recused,
        String recusal,
        int version,
        boolean canMark) {

    /** @param mark null when none was given yet */
    public record Line(long criterionId, String label, String guidance, int weight, Integer mark) {}
}
