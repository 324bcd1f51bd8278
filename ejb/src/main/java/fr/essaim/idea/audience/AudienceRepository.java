// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.audience;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The audiences of campaigns that somebody has found already: it knows neither site nor permission. */
@ApplicationScoped
@Transactional
public class AudienceRepository {

    private static final int ROWS_AT_ONCE = 500;

    private EntityManager em;

    protected AudienceRepository() {}

    @Inject
    public AudienceRepository(EntityManager em) {
        this.em = em;
    }

    public Optional<Audience> find(Campaign campaign) {
        return em.createQuery("select a from Audience a where a.campaignId = :campaign", Audience.class)
                .setParameter("campaign", campaign.id())
                .getResultStream()
                .findFirst();
    }

    /** Its own, or an empty one that is stored with its first rule. */
    public Audience findOrBegin(Campaign campaign) {
        return find(campaign).orElseGet(() -> {
            Audience audience = new Audience(campaign);
            em.persist(audience);
            return audience;
        });
    }

    /** Gives new blocks and rules their numbers. */
    public void store() {
        em.flush();
    }

    /** The agents of a list. */
    public Set<Long> listed(AudienceRule rule) {
        List<?> rows = em.createNativeQuery("select agent_id from audience_rule_agent where rule_id = ?")
                .setParameter(1, rule.id())
                .getResultList();
        Set<Long> agents = new HashSet<>(rows.size() * 2);
        rows.forEach(row -> agents.add(((Number) row).longValue()));
        return agents;
    }

    /** A list is written once. */
    public void list(AudienceRule rule, Collection<AgentId> agents) {
        List<AgentId> all = List.copyOf(agents);
        for (int first = 0; first < all.size(); first += ROWS_AT_ONCE) {
            List<AgentId> some = all.subList(first, Math.min(first + ROWS_AT_ONCE, all.size()));
            Query insert = em.createNativeQuery("insert into audience_rule_agent (rule_id, agent_id) values (?, ?)"
                    + ", (?, ?)".repeat(some.size() - 1));
            int place = 1;
            for (AgentId agent : some) {
                insert.setParameter(place++, rule.id());
                insert.setParameter(place++, agent.value());
            }
            insert.executeUpdate();
        }
    }

    public void copyList(AudienceRule from, AudienceRule to) {
        em.createNativeQuery("insert into audience_rule_agent (rule_id, agent_id) select cast(? as bigint), agent_id"
                        + " from audience_rule_agent where rule_id = ?")
                .setParameter(1, to.id())
                .setParameter(2, from.id())
                .executeUpdate();
    }

    /** Before its rule goes. */
    public void forgetList(long campaignId, long ruleId) {
        em.createNativeQuery("delete from audience_rule_agent where rule_id in (select r.id from audience_rule r"
                        + " join audience_block b on b.id = r.block_id join audience a on a.id = b.audience_id"
                        + " where a.campaign_id = ? and r.id = ?)")
                .setParameter(1, campaignId)
                .setParameter(2, ruleId)
                .executeUpdate();
    }
}
