// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import java.time.LocalDate;
import java.util.List;

/**
 * What one voter finds in the booth.
 *
 * @param quorum how many scrutineers open a secret vote together; 0 where the host keeps the key
 * @param open whether the vote is open and the visitor is on the roll
 * @param voted whether the visitor's vote is in the box already: in secret, on paper or by a slip
 * @param last the last day of the vote; null without end
 */
public record BoothSheet(
        long campaignId,
        String campaign,
        boolean secret,
        int quorum,
        boolean open,
        boolean voted,
        LocalDate first,
        LocalDate last,
        BallotTotal total,
        List<Line> lines) {

    public BoothSheet {
        lines = List.copyOf(lines);
    }

    /**
     * An idea put to the vote.
     *
     * @param description light rich text, already clean
     * @param points that this ballot gives it, 0 for none
     * @param votes that it has so far; null while counts are hidden
     */
    public record Line(
            long ideaId,
            int number,
            String title,
            String description,
            String expectedBenefit,
            long cost,
            int points,
            Long votes) {}
}
