// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.persistence.Statements;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Pairs of ideas of a campaign that cannot both be carried out. */
@ApplicationScoped
@Transactional
class IncompatibleIdeaRepository {

    @Inject
    Statements statements;

    Set<Winners.Pair> of(long campaignId) {
        Set<Winners.Pair> pairs = new HashSet<>();
        statements
                .rows("select idea_id, other_id from incompatible_ideas where campaign_id = ?", campaignId)
                .forEach(row ->
                        pairs.add(new Winners.Pair(((Number) row[0]).longValue(), ((Number) row[1]).longValue())));
        return pairs;
    }

    /** @throws InvalidValueException unless these are two ideas of the campaign */
    void add(long campaignId, long ideaId, long otherId) {
        if (ideaId == otherId
                || statements.number(
                                "select count(*) from idea where campaign_id = ? and id in (?, ?) and state = 'SUBMITTED'",
                                campaignId,
                                ideaId,
                                otherId)
                        < 2) {
            throw new InvalidValueException("IDEA", "idea.not-found");
        }
        statements.change(
                "insert into incompatible_ideas (campaign_id, idea_id, other_id) values (?, ?, ?)",
                campaignId,
                Math.min(ideaId, otherId),
                Math.max(ideaId, otherId));
    }

    void remove(long campaignId, long ideaId, long otherId) {
        statements.change(
                "delete from incompatible_ideas where campaign_id = ? and idea_id = ? and other_id = ?",
                campaignId,
                Math.min(ideaId, otherId),
                Math.max(ideaId, otherId));
    }
}
