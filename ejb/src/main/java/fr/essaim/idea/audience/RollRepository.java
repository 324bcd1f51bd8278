// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.audience;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffPlace;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.ElectoralRollEntry;
import fr.essaim.idea.campaign.RollKey;
import fr.essaim.idea.campaign.RollState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of rolls, for campaigns that somebody has found already: it knows neither site nor permission. */
@ApplicationScoped
@Transactional
public class RollRepository {

    private static final int ROWS_AT_ONCE = 500;

    private EntityManager em;

    protected RollRepository() {}

    @Inject
    public RollRepository(EntityManager em) {
        this.em = em;
    }

    /** One statement for every 500 of them. */
    public void enter(long campaignId, List<StaffPlace> places, Instant since) {
        for (int first = 0; first < places.size(); first += ROWS_AT_ONCE) {
            List<StaffPlace> some = places.subList(first, Math.min(first + ROWS_AT_ONCE, places.size()));
            Query insert = em.createNativeQuery("insert into electoral_roll_entry"
                    + " (campaign_id, agent_id, institution_id, department_id, state, since) values "
                    + "(?, ?, ?, ?, 'ON_ROLL', ?)" + ", (?, ?, ?, ?, 'ON_ROLL', ?)".repeat(some.size() - 1));
            int number = 1;
            for (StaffPlace place : some) {
                insert.setParameter(number++, campaignId);
                insert.setParameter(number++, place.id().value());
                insert.setParameter(number++, place.institutionId());
                insert.setParameter(number++, place.departmentId());
                insert.setParameter(number++, since.atOffset(ZoneOffset.UTC));
            }
            insert.executeUpdate();
        }
    }

    public Optional<ElectoralRollEntry> find(long campaignId, AgentId agent) {
        return Optional.ofNullable(em.find(ElectoralRollEntry.class, new RollKey(campaignId, agent.value())));
    }

    /**
     * Those on the roll after one number, up to another, in order.
     *
     * @param most 0 for all of them
     */
    public List<ElectoralRollEntry> between(long campaignId, long after, long upTo, int most) {
        var query = em.createQuery(
                        "select r from ElectoralRollEntry r where r.campaignId = :campaign and r.agentId > :after"
                                + " and r.agentId <= :upTo order by r.agentId",
                        ElectoralRollEntry.class)
                .setParameter("campaign", campaignId)
                .setParameter("after", after)
                .setParameter("upTo", upTo);
        return (most == 0 ? query : query.setMaxResults(most)).getResultList();
    }

    /** Forgets entities that were only looked at, so that a long roll is never in memory as a whole. */
    public void release(Collection<?> read) {
        read.forEach(em::detach);
    }

    /** The latest change of each of these agents. */
    public Map<AgentId, RollChange> latestChanges(long campaignId, Collection<Long> agents) {
        Map<AgentId, RollChange> latest = new LinkedHashMap<>();
        if (!agents.isEmpty()) {
            em.createQuery(
                            "select c from RollChange c where c.campaignId = :campaign and c.agentId in :agents"
                                    + " order by c.id",
                            RollChange.class)
                    .setParameter("campaign", campaignId)
                    .setParameter("agents", agents)
                    .getResultList()
                    .forEach(change -> latest.put(change.agent(), change));
        }
        return latest;
    }

    public void add(RollChange change) {
        em.persist(change);
    }

    /** What has set itself right needs no decision. */
    public void remove(RollChange change) {
        em.remove(change);
        em.flush();
    }

    /** Those of the campaign among these, in order, locked by the campaign's own row. */
    public List<RollChange> changes(long campaignId, Collection<Long> ids) {
        return em.createQuery(
                        "select c from RollChange c where c.campaignId = :campaign and c.id in :ids order by c.id",
                        RollChange.class)
                .setParameter("campaign", campaignId)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Waiting ones oldest first, decided ones latest first. */
    public List<RollChange> changes(long campaignId, boolean waiting, int first, int size) {
        return em.createQuery(
                        "select c from RollChange c where c.campaignId = :campaign and "
                                + (waiting
                                        ? "c.waiting is not null order by c.kind, c.id"
                                        : "c.waiting is null order by c.decidedAt desc, c.id desc"),
                        RollChange.class)
                .setParameter("campaign", campaignId)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public long countChanges(long campaignId, boolean waiting) {
        return em.createQuery(
                        "select count(c) from RollChange c where c.campaignId = :campaign and "
                                + (waiting ? "c.waiting is not null" : "c.waiting is null"),
                        Long.class)
                .setParameter("campaign", campaignId)
                .getSingleResult();
    }

    /** How many of each institution and department are on the roll, or were struck from it. */
    public List<RollSize.Line> sizes(long campaignId, RollState state) {
        return em
                .createQuery(
                        "select r.institutionId, r.departmentId, count(r) from ElectoralRollEntry r"
                                + " where r.campaignId = :campaign and r.state = :state"
                                + " group by r.institutionId, r.departmentId",
                        Object[].class)
                .setParameter("campaign", campaignId)
                .setParameter("state", state)
                .getResultList()
                .stream()
                .map(row -> new RollSize.Line((Long) row[0], (Long) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    /** Open permanent campaigns of the site with whose roll the agent has had nothing to do yet. */
    public List<Campaign> permanentWithout(PortalSite site, AgentId agent) {
        return em.createQuery(
                        "select c from Campaign c where c.companyId = :company and c.siteId = :site"
                                + " and c.openedAt is not null and c.archivedAt is null and c.kind = :permanent"
                                + " and not exists (select r from ElectoralRollEntry r where r.campaignId = c.id"
                                + " and r.agentId = :agent)",
                        Campaign.class)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("agent", agent.value())
                .setParameter("permanent", CampaignKind.PERMANENT)
                .getResultList();
    }

    /** Campaigns that are open, of all sites: their numbers, page by page. */
    @SystemWork
    public Map<Long, PortalSite> opened(long after, int most) {
        Map<Long, PortalSite> opened = new LinkedHashMap<>();
        em.createQuery(
                        "select c.id, c.companyId, c.siteId from Campaign c where c.openedAt is not null"
                                + " and c.archivedAt is null and c.id > :after order by c.id",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .forEach(row -> opened.put((Long) row[0], new PortalSite((Long) row[1], (Long) row[2])));
        return opened;
    }
}
