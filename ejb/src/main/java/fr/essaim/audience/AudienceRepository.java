// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Audiences whose owner somebody has found already: it knows no permission. */
@ApplicationScoped
@Transactional
public class AudienceRepository {

    @Inject
    EntityManager em;

    @Inject
    Statements statements;

    /** One without rules, for something that begins. */
    public Audience begin(PortalSite site, boolean growing) {
        Audience audience = new Audience(site, growing);
        em.persist(audience);
        // Its owner holds the number alone: nothing tells which of the two is inserted first
        em.flush();
        return audience;
    }

    public Audience get(long audienceId) {
        return em.find(Audience.class, audienceId);
    }

    /** With its row locked until the transaction ends, as it stands now. */
    public Audience getForChange(long audienceId) {
        em.createNativeQuery("select id from audience where id = ? for update")
                .setParameter(1, audienceId)
                .getResultList();
        Audience audience = get(audienceId);
        em.refresh(audience);
        return audience;
    }

    /** Growing audiences of the site, frozen and not closed, with whose roll the agent has had nothing to do yet. */
    public List<Audience> growingWithout(PortalSite site, AgentId agent) {
        List<?> found = em.createNativeQuery(
                        "select a.* from audience a where a.company_id = ? and a.site_id = ? and a.growing = true"
                                + " and a.frozen_at is not null and a.closed_at is null and not exists (select r.agent_id"
                                + " from roll_entry r where r.audience_id = a.id and r.agent_id = ?)",
                        Audience.class)
                .setParameter(1, site.companyId())
                .setParameter(2, site.siteId())
                .setParameter(3, agent.value())
                .getResultList();
        return found.stream().map(Audience.class::cast).toList();
    }

    /** Those frozen and not closed, of all sites: their numbers, page by page. */
    @SystemWork
    public List<Long> followed(long after, int most) {
        return em.createQuery(
                        "select a.id from Audience a where a.frozenAt is not null and a.closedAt is null"
                                + " and a.id > :after order by a.id",
                        Long.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
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
        statements.insertAll(
                "audience_rule_agent (rule_id, agent_id)",
                agents.stream()
                        .map(agent -> new Object[] {rule.id(), agent.value()})
                        .toList());
    }

    public void copyList(AudienceRule from, AudienceRule to) {
        em.createNativeQuery("insert into audience_rule_agent (rule_id, agent_id) select cast(? as bigint), agent_id"
                        + " from audience_rule_agent where rule_id = ?")
                .setParameter(1, to.id())
                .setParameter(2, from.id())
                .executeUpdate();
    }

    /** Before its rule goes. */
    public void forgetList(long audienceId, long ruleId) {
        em.createNativeQuery("delete from audience_rule_agent where rule_id in (select r.id from audience_rule r"
                        + " join audience_block b on b.id = r.block_id where b.audience_id = ? and r.id = ?)")
                .setParameter(1, audienceId)
                .setParameter(2, ruleId)
                .executeUpdate();
    }
}
