// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.idea.campaign.Campaign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** When phases of campaigns were moved, and why. */
@ApplicationScoped
@Transactional
class PhaseMoveRepository {

    @Inject
    EntityManager em;

    void add(PhaseMove move) {
        em.persist(move);
    }

    /** The latest first. */
    List<PhaseMove> of(Campaign campaign) {
        return em.createQuery(
                        "select m from PhaseMove m where m.campaign = :campaign order by m.moved.at desc, m.id desc",
                        PhaseMove.class)
                .setParameter("campaign", campaign)
                .getResultList();
    }
}
