// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the jury sees while it deliberates: all marks, side by side.
 *
 * @param highest the best mark
 * @param ideas the best ranked first, those without a mark last
 * @param canDecide whether the visitor notes the decisions
 */
public record DeliberationView(
        long campaignId,
        String campaign,
        int highest,
        List<Criterion> criteria,
        List<AgentId> members,
        List<Row> ideas,
        Instant openedAt,
        boolean canDecide) {

    /** A line of the grid. */
    public record Criterion(long id, String label, int weight) {}

    /**
     * An idea and all that was said about it.
     *
     * @param rank null when nobody marked it
     * @param mean null likewise
     * @param gap between the highest and the lowest juror, null where fewer than two marked it
     * @param wide whether that is three tenths of the scale or more
     * @param decision null as long as there is none
     * @param differs whether the decision is not what the ranking says
     */
    public record Row(
            JuryBrief idea,
            Integer rank,
            BigDecimal mean,
            BigDecimal gap,
            boolean wide,
            boolean toChair,
            List<Sheet> sheets,
            JuryDecision decision,
            String reason,
            boolean differs) {}

    /**
     * What one member said about an idea.
     *
     * @param marks by criterion
     * @param mean null when the member gave no mark
     */
    public record Sheet(
            AgentId juror,
            Map<Long, Integer> marks,
            BigDecimal mean,
            String remark,
            boolean recused,
            AgentId recusedBy,
            String recusal) {}
}
