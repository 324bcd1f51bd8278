// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.SystemWork;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number of each campaign's ballot box. */
@ApplicationScoped
@Transactional
class VoteBoxRepository {

    @Inject
    Statements statements;

    Optional<String> find(long campaignId) {
        return statements
                .<String>column("select coalesce(ballot_box_id, '') from campaign where id = ?", campaignId)
                .stream()
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    void set(long campaignId, String boxId) {
        statements.change("update campaign set ballot_box_id = ? where id = ?", boxId, campaignId);
    }

    /** The campaign, of whatever site. */
    @SystemWork
    Optional<Long> campaignOf(String boxId) {
        return statements.<Number>column("select id from campaign where ballot_box_id = ?", boxId).stream()
                .map(Number::longValue)
                .findFirst();
    }

    /** The boxes of all sites whose results are published or which were archived without a ballot, and which still hold something. */
    @SystemWork
    List<String> toDestroy(Instant now) {
        return statements.column(
                "select b.id from ballot_box b join campaign c on c.ballot_box_id = b.id"
                        + " where (c.results_at <= ? or c.archived_at is not null)"
                        + " and b.counted_at is not null and b.destroyed_at is null",
                now);
    }

    /** The boxes of open campaigns of all sites that still hold something, and their campaigns. */
    @SystemWork
    Map<String, Long> inUse() {
        Map<String, Long> campaigns = new HashMap<>();
        statements
                .rows("select b.id, c.id from ballot_box b join campaign c on c.ballot_box_id = b.id"
                        + " where c.opened_at is not null and b.destroyed_at is null")
                .forEach(row -> campaigns.put((String) row[0], ((Number) row[1]).longValue()));
        return campaigns;
    }
}
