// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.rules;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Versions of campaigns' rules, and who accepted which. */
@ApplicationScoped
@Transactional
class CampaignRulesRepository {

    @Inject
    EntityManager em;

    /** The latest first. */
    List<CampaignRules> of(Campaign campaign) {
        return em.createQuery(
                        "select r from CampaignRules r where r.campaign = :campaign order by r.number desc",
                        CampaignRules.class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    /** 0 when nothing is written yet. */
    int latestNumber(Campaign campaign) {
        return em.createQuery(
                        "select coalesce(max(r.number), 0) from CampaignRules r where r.campaign = :campaign",
                        Integer.class)
                .setParameter("campaign", campaign)
                .getSingleResult();
    }

    void add(CampaignRules rules) {
        em.persist(rules);
    }

    boolean isAccepted(Campaign campaign, AgentId agent, int number) {
        return em.find(RulesAcceptance.class, new AcceptanceKey(campaign.id(), agent.value(), number)) != null;
    }

    void add(RulesAcceptance acceptance) {
        em.persist(acceptance);
    }
}
