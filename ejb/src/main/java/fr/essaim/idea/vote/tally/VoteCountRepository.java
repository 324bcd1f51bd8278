// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The sums of what lay in a campaign's ballot box. */
@ApplicationScoped
@Transactional
class VoteCountRepository {

    @Inject
    Statements statements;

    /**
     * Until the transaction ends nobody else moves the phases of the campaign.
     *
     * @return whether its vote is over by then
     */
    boolean lockWhenOver(long campaignId, LocalDate today) {
        statements.rows("select id from campaign where id = ? for update", campaignId);
        return !statements.exists(
                "select id from campaign_phase where campaign_id = ? and kind = 'VOTE' and ends_on >= ?",
                campaignId,
                Date.valueOf(today));
    }

    /**
     * In the place of what was kept before.
     *
     * @param sums by idea: ballots, then points
     */
    void keep(long campaignId, Map<Long, long[]> sums) {
        statements.change("delete from vote_count where campaign_id = ?", campaignId);
        List<Object[]> rows = sums.entrySet().stream()
                .map(sum -> new Object[] {campaignId, sum.getKey(), sum.getValue()[0], sum.getValue()[1]})
                .toList();
        statements.insertAll("vote_count (campaign_id, idea_id, ballots, score)", rows);
    }
}
