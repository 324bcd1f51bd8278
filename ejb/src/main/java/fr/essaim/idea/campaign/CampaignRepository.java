// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.RecordNotFoundException;
import fr.essaim.audience.AudienceRepository;
import fr.essaim.audience.roll.RollRepository;
import fr.essaim.audience.roll.RollState;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The boxes and campaigns of one site at a time. Knows no permission: {@link CampaignGate} asks first. */
@ApplicationScoped
@Transactional
public class CampaignRepository {

    @Inject
    EntityManager em;

    @Inject
    AudienceRepository audiences;

    @Inject
    RollRepository rolls;

    public void add(IdeaBox box) {
        em.persist(box);
        em.flush();
    }

    /** With an audience of its own, which has no rules yet. */
    public void add(Campaign campaign) {
        campaign.isFor(audiences.begin(campaign.site(), campaign.kind() == CampaignKind.PERMANENT));
        em.persist(campaign);
        em.flush();
    }

    public Optional<Campaign> find(PortalSite site, long campaignId) {
        return bounded("select c from Campaign c", " and c.id = :id", Campaign.class, site)
                .setParameter("id", campaignId)
                .getResultStream()
                .findFirst();
    }

    /** With its row locked until the transaction ends, as it stands now; shows as a change once written. */
    public Optional<Campaign> findForChange(PortalSite site, long campaignId) {
        em.createNativeQuery("select id from campaign where id = ? for update")
                .setParameter(1, campaignId)
                .getResultList();
        Optional<Campaign> campaign = find(site, campaignId);
        campaign.ifPresent(em::refresh);
        return campaign;
    }

    /** @throws RecordNotFoundException when the site has no such box */
    public IdeaBox getBox(PortalSite site, long boxId) {
        return bounded("select b from IdeaBox b", "b", " and b.id = :id", IdeaBox.class, site)
                .setParameter("id", boxId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFoundException("box.not-found"));
    }

    public List<IdeaBox> boxes(PortalSite site) {
        return bounded("select b from IdeaBox b", "b", " order by b.id", IdeaBox.class, site)
                .getResultList();
    }

    /**
     * The campaigns that an agent may see, the latest first: those opened whose roll the agent is on, and those of whose
     * team the agent is.
     *
     * @param all whether the agent sees those of others too, opened or not
     * @param boxId 0 for all boxes
     */
    public List<Campaign> visible(PortalSite site, AgentId agent, boolean all, long boxId, int first, int size) {
        return visible("select c from Campaign c", " order by c.id desc", Campaign.class, site, agent, all, boxId)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public long countVisible(PortalSite site, AgentId agent, boolean all, long boxId) {
        return visible("select count(c) from Campaign c", "", Long.class, site, agent, all, boxId)
                .getSingleResult();
    }

    private <T> TypedQuery<T> visible(
            String select, String order, Class<T> type, PortalSite site, AgentId agent, boolean all, long boxId) {
        return bounded(
                        select,
                        " and (:box = 0 or c.box.id = :box) and (:all = true or (c.openedAt is not null and exists ("
                                + "select r from RollEntry r where r.audienceId = c.audienceId and r.agentId = :agent"
                                + " and r.state = :onRoll)) or exists (select m from Campaign t join t.members m"
                                + " where t.id = c.id and m.agentId = :agent))" + order,
                        type,
                        site)
                .setParameter("box", boxId)
                .setParameter("all", all)
                .setParameter("agent", agent.value())
                .setParameter("onRoll", RollState.ON_ROLL);
    }

    /** With box and phases at hand, the latest first. */
    List<Campaign> withPhases(List<Long> ids) {
        // What was read before without them would be asked for its box and phases one by one
        em.flush();
        em.clear();
        return em.createQuery(
                        "select distinct c from Campaign c join fetch c.box left join fetch c.phases where c.id in :ids"
                                + " order by c.id desc",
                        Campaign.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The parts that the agent holds in the teams of these campaigns. */
    Map<Long, Set<CampaignPart>> parts(List<Long> ids, AgentId agent) {
        return em.createQuery(
                        "select c.id, m.part from Campaign c join c.members m where c.id in :ids and m.agentId = :agent",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("agent", agent.value())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (CampaignPart) row[1], Collectors.toSet())));
    }

    boolean inSomeTeam(PortalSite site, AgentId agent) {
        return bounded("select count(c) from Campaign c join c.members m", " and m.agentId = :agent", Long.class, site)
                        .setParameter("agent", agent.value())
                        .getSingleResult()
                > 0;
    }

    public boolean onRoll(Campaign campaign, AgentId agent) {
        return rolls.isOn(campaign.audienceId(), agent);
    }

    /** Whether the agent may still hear of the campaign: on its roll or in its team. */
    public boolean concerns(Campaign campaign, AgentId agent) {
        return campaign.has(agent) || onRoll(campaign, agent);
    }

    /** Makes the campaign's version grow even when only its lists changed. */
    public void grow(Campaign campaign) {
        em.lock(campaign, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Numbers of the categories that ideas stand under. */
    public Set<Long> categoriesInUse(long campaignId) {
        return ids(
                "select distinct category_id from idea where campaign_id = ? and category_id is not null", campaignId);
    }

    /** Numbers of the questions that ideas have answered. */
    public Set<Long> questionsInUse(long campaignId) {
        return ids(
                "select distinct v.field_id from idea_field_value v join idea i on i.id = v.idea_id where i.campaign_id = ?",
                campaignId);
    }

    private Set<Long> ids(String query, long campaignId) {
        List<?> rows = em.createNativeQuery(query).setParameter(1, campaignId).getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
    }

    /** Tells whoever keeps something read from the campaign that it has changed. */
    public void advance(long campaignId) {
        em.createNativeQuery("update campaign set revision = revision + 1 where id = ?")
                .setParameter(1, campaignId)
                .executeUpdate();
    }

    /** The next number of an idea in the campaign, from 1 on, never given twice. */
    public int nextNumber(long campaignId) {
        em.createNativeQuery("update campaign set next_number = next_number + 1 where id = ?")
                .setParameter(1, campaignId)
                .executeUpdate();
        Number next = (Number) em.createNativeQuery("select next_number from campaign where id = ?")
                .setParameter(1, campaignId)
                .getSingleResult();
        return next.intValue() - 1;
    }

    private <T> TypedQuery<T> bounded(String select, String rest, Class<T> type, PortalSite site) {
        return bounded(select, "c", rest, type, site);
    }

    private <T> TypedQuery<T> bounded(String select, String alias, String rest, Class<T> type, PortalSite site) {
        return em.createQuery(
                        select + " where " + alias + ".companyId = :company and " + alias + ".siteId = :site" + rest,
                        type)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId());
    }
}
