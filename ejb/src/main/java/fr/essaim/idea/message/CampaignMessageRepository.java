// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.message;

import fr.essaim.access.SystemWork;
import fr.essaim.idea.campaign.Campaign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** The dated messages of campaigns. */
@ApplicationScoped
@Transactional
class CampaignMessageRepository {

    @Inject
    EntityManager em;

    /** In the order of their days. */
    List<CampaignMessage> of(Campaign campaign) {
        return em.createQuery(
                        "select m from CampaignMessage m where m.campaign = :campaign order by m.sendOn, m.id",
                        CampaignMessage.class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    void add(CampaignMessage message) {
        em.persist(message);
    }

    void remove(CampaignMessage message) {
        em.remove(message);
    }

    CampaignMessage get(long messageId) {
        return em.find(CampaignMessage.class, messageId);
    }

    /** Of open campaigns of all sites, those of that day or before that are not sent, the latest first. */
    @SystemWork
    List<CampaignMessage> due(LocalDate today, int most) {
        return em.createQuery(
                        "select m from CampaignMessage m where m.sentAt is null and m.sendOn <= :today"
                                + " and m.campaign.openedAt is not null and m.campaign.archivedAt is null order by m.sendOn desc, m.id",
                        CampaignMessage.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }
}
