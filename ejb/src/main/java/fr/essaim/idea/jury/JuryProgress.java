// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import java.time.Instant;
import java.util.List;

/**
 * How far a jury has come, without a single mark.
 *
 * @param members each with how many ideas he or she judges, has marked, and is recused from
 * @param ideas in the order of presentation
 * @param drawnAt null as long as no order was drawn
 * @param openedAt null as long as the jury does not deliberate
 * @param canOpen whether the visitor may open deliberation now
 * @param canDraw whether the visitor may draw the order now
 */
public record JuryProgress(
        long campaignId,
        List<Member> members,
        List<JuryBrief> ideas,
        Instant drawnAt,
        Instant openedAt,
        boolean canOpen,
        boolean canDraw) {

    /** One member of the jury. */
    public record Member(AgentId agent, boolean chair, long judges, long marked, long recused) {}
}
