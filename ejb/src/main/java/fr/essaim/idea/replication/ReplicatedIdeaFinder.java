// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.replication;

import fr.essaim.idea.deposit.IdeaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Ideas that are taken up elsewhere. */
@ApplicationScoped
@Transactional
class ReplicatedIdeaFinder {

    @Inject
    EntityManager em;

    record Found(long id, String title, long campaignId) {}

    /** Those of these ideas that stand in one of the campaigns. */
    List<Found> among(Collection<Long> ideaIds, Collection<Long> campaignIds) {
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
