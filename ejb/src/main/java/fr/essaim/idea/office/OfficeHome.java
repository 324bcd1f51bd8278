// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.vote.tally.Participation;
import java.time.LocalDate;
import java.util.List;

/**
 * A campaign as its team finds it.
 *
 * @param files whether the visitor may take the campaign's files away
 * @param takingPart how many agents of the roll wrote, commented, supported or voted; null below the secrecy threshold
 * @param weeks from the opening to today, without gaps
 * @param participation the same by institution and department, where numbers are large enough to be told
 */
public record OfficeHome(
        long campaignId,
        String title,
        CampaignKind kind,
        boolean opened,
        boolean archived,
        boolean organiser,
        boolean files,
        Figures figures,
        Waiting waiting,
        List<Week> weeks,
        Participation participation,
        int threshold) {

    public record Figures(long onRoll, long ideas, long comments, long supports) {}

    /**
     * What waits for somebody.
     *
     * @param unassigned ideas that no reviewer has; 0 in a campaign without review
     * @param underReview ideas whose review is not over
     * @param lateReviews of these, those whose day has passed
     * @param missingGrids 1 where the jury has no scoring grid yet, else 0
     * @param reports not settled yet
     * @param lateAnswers ideas whose answer is overdue
     * @param rollChanges arrivals and departures to decide on
     */
    public record Waiting(
            long unassigned,
            long underReview,
            long lateReviews,
            long missingGrids,
            long reports,
            long lateAnswers,
            long rollChanges) {}

    /** @param monday the first day of the week */
    public record Week(LocalDate monday, int ideas, int comments, int supports) {}

    public Long takingPart() {
        return participation.all().voters();
    }
}
