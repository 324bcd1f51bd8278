// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.replication;

import fr.essaim.idea.deposit.IdeaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Ideas that are taken up elsewhere. */
@ApplicationScoped
@Transactional
class ReplicatedIdeaFinder {

    private static final int IDEAS_AT_ONCE = 1_000;

    @Inject
    EntityManager em;

    record Found(long id, String title, long campaignId) {}

    /** Those of these ideas that stand in one of the campaigns; a thousand ideas a statement. */
    List<Found> among(Collection<Long> ideaIds, Collection<Long> campaignIds) {
        List<Long> all = List.copyOf(ideaIds);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + IDEAS_AT_ONCE)
                .mapToObj(from -> some(all.subList(from, Math.min(all.size(), from + IDEAS_AT_ONCE)), campaignIds))
                .flatMap(List::stream)
                .toList();
    }

    private List<Found> some(List<Long> ideaIds, Collection<Long> campaignIds) {
        return em.createQuery(
                        "select i.id, i.title, c.id from Idea i join i.campaign c where i.id in :ids and c.id in :campaigns"
                                + " and i.state = :submitted",
                        Object[].class)
                .setParameter("ids", ideaIds)
                .setParameter("campaigns", campaignIds)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .getResultStream()
                .map(row -> new Found((Long) row[0], (String) row[1], (Long) row[2]))
                .toList();
    }
}
