// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.PhaseKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a file may tell of a vote: whoever compared two files of one campaign would otherwise learn what was voted in between.
 *
 * @param counts whether numbers of supports are told
 * @param votes whether ballots and decisions are told: the vote is over and its results are out
 */
record Disclosure(boolean counts, boolean votes) {

    static Disclosure of(Campaign campaign, Clock clock) {
        Instant now = clock.instant();
        return new Disclosure(campaign.showsCounts(now), campaign.resultsPublished(now) && isOver(campaign, clock));
    }

    /** A vote without end is over with its campaign. */
    private static boolean isOver(Campaign campaign, Clock clock) {
        return campaign.archived()
                || campaign.phase(PhaseKind.VOTE)
                        .map(vote -> vote.endsOn()
                                .filter(end -> end.isBefore(LocalDate.now(clock)))
                                .isPresent())
                        .orElse(true);
    }
}
