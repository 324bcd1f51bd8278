// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What persons decided where the votes left a choice. */
@ApplicationScoped
@Transactional
class VoteDecisionRepository {

    @Inject
    EntityManager em;

    /** By idea. */
    Map<Long, VoteDecision> of(long campaignId) {
        return em
                .createQuery("select d from VoteDecision d where d.campaignId = :campaign", VoteDecision.class)
                .setParameter("campaign", campaignId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(VoteDecision::ideaId, Function.identity()));
    }

    void add(VoteDecision decision) {
        em.persist(decision);
    }

    void remove(VoteDecision decision) {
        em.remove(decision);
    }

    void store() {
        em.flush();
    }
}
