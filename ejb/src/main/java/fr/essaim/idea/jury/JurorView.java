// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import java.util.List;

/**
 * What a member of the jury has before him or her. Holds nothing that another member wrote.
 *
 * @param ideas in the order of presentation
 * @param open whether marks can be given today
 * @param deliberates whether the jury sees all marks now
 * @param signed whether the minutes are signed, so that nothing changes any more
 */
public record JurorView(
        long campaignId,
        String campaign,
        List<Line> ideas,
        boolean chair,
        boolean open,
        boolean deliberates,
        boolean signed) {

    /** Where the member stands with an idea. */
    public enum State {
        TO_MARK,
        MARKED,
        RECUSED,
        /** Judged by others. */
        OTHERS
    }

    /** @param toChair whether no juror is left for it, so that the chair judges it */
    public record Line(JuryBrief idea, State state, boolean toChair) {}
}
