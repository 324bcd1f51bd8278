// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.outcome.OutcomeKind;
import fr.essaim.persistence.SiteQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The answers and duties of one site at a time. Knows no permission: services ask first. */
@ApplicationScoped
@Transactional
public class AnswerRepository {

    @Inject
    EntityManager em;

    public void add(OfficialAnswer answer) {
        em.persist(answer);
    }

    public void add(FollowUpDuty duty) {
        em.persist(duty);
    }

    public void add(CategoryDuty duty) {
        em.persist(duty);
    }

    public void remove(FollowUpDuty duty) {
        em.remove(duty);
    }

    public void remove(CategoryDuty duty) {
        em.remove(duty);
    }

    public Optional<OfficialAnswer> answer(PortalSite site, long ideaId) {
        return answers(site, Set.of(ideaId)).values().stream().findFirst();
    }

    /** By the numbers of the ideas. */
    public Map<Long, OfficialAnswer> answers(PortalSite site, Collection<Long> ideaIds) {
        Map<Long, OfficialAnswer> found = new HashMap<>();
        SiteQuery.of(em, site, OfficialAnswer.class, "select a from OfficialAnswer a", "a", " and a.ideaId in :ideas")
                .setParameter("ideas", ideaIds)
                .getResultList()
                .forEach(answer -> found.put(answer.ideaId(), answer));
        return found;
    }

    /** The submitted ones among these ideas of the campaign, their rows locked until the transaction ends. */
    public List<Idea> lockSubmitted(Campaign campaign, Collection<Long> ideaIds) {
        String places = String.join(",", Collections.nCopies(ideaIds.size(), "?"));
        Query lock = em.createNativeQuery(
                "select id from idea where campaign_id = ? and id in (" + places + ") order by id for update");
        lock.setParameter(1, campaign.id());
        int place = 2;
        for (Long id : ideaIds) {
            lock.setParameter(place++, id);
        }
        lock.getResultList();
        return em.createQuery(
                        "select i from Idea i where i.campaign = :campaign and i.state = :submitted and i.id in :ids"
                                + " order by i.id",
                        Idea.class)
                .setParameter("campaign", campaign)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("ids", ideaIds)
                .getResultList();
    }

    public Map<Long, FollowUpDuty> duties(Collection<Long> ideaIds) {
        Map<Long, FollowUpDuty> found = new HashMap<>();
        em.createQuery("select d from FollowUpDuty d where d.ideaId in :ideas", FollowUpDuty.class)
                .setParameter("ideas", ideaIds)
                .getResultList()
                .forEach(duty -> found.put(duty.ideaId(), duty));
        return found;
    }

    /** Those of the campaign's categories that somebody has, by the numbers of the categories. */
    public Map<Long, CategoryDuty> categoryDuties(Campaign campaign) {
        Map<Long, CategoryDuty> found = new HashMap<>();
        em.createQuery(
                        "select d from CategoryDuty d where d.categoryId in (select k.id from CampaignCategory k"
                                + " where k.campaign = :campaign)",
                        CategoryDuty.class)
                .setParameter("campaign", campaign)
                .getResultList()
                .forEach(duty -> found.put(duty.categoryId(), duty));
        return found;
    }

    /** Who owes the idea its answer; empty when the campaign's decision-makers do. */
    public Optional<AgentId> owner(Idea idea) {
        return em.createQuery("select d.agentId from FollowUpDuty d where d.ideaId = :idea", Long.class)
                .setParameter("idea", idea.id())
                .getResultStream()
                .findFirst()
                .or(() -> idea.category().flatMap(category -> em.createQuery(
                                "select d.agentId from CategoryDuty d where d.categoryId = :category", Long.class)
                        .setParameter("category", category.id())
                        .getResultStream()
                        .findFirst()))
                .map(AgentId::new);
    }

    /** Opened and not archived, the first opened first. */
    public List<Campaign> underWay(PortalSite site) {
        return SiteQuery.of(
                        em,
                        site,
                        Campaign.class,
                        "select c from Campaign c",
                        "c",
                        " and c.openedAt is not null and c.archivedAt is null order by c.openedAt, c.id")
                .getResultList();
    }

    /** Campaigns under way in which the agent was given answers, or decides on those of others. */
    List<Campaign> owing(PortalSite site, AgentId agent) {
        return SiteQuery.of(
                        em,
                        site,
                        Campaign.class,
                        "select c from Campaign c",
                        "c",
                        " and c.openedAt is not null and c.archivedAt is null and (exists ("
                                + "select m.part from Campaign t join t.members m where t.id = c.id"
                                + " and m.agentId = :agent and m.part in :deciding) or exists ("
                                + "select d.id from FollowUpDuty d, Idea i where i.id = d.ideaId"
                                + " and i.campaign.id = c.id and d.agentId = :agent) or exists ("
                                + "select g.id from CategoryDuty g, CampaignCategory k where k.id = g.categoryId"
                                + " and k.campaign.id = c.id and g.agentId = :agent))")
                .setParameter("agent", agent.value())
                .setParameter("deciding", EnumSet.of(CampaignPart.DECISION_MAKER, CampaignPart.ORGANISER))
                .getResultList();
    }

    /** Who asked for the list of all late answers every week. */
    public List<AgentId> readers(PortalSite site) {
        List<?> agents = em.createNativeQuery(
                        "select agent_id from late_answer_reader where company_id = ? and site_id = ? order by agent_id")
                .setParameter(1, site.companyId())
                .setParameter(2, site.siteId())
                .getResultList();
        return agents.stream()
                .map(agent -> new AgentId(((Number) agent).longValue()))
                .toList();
    }

    public void setReader(PortalSite site, AgentId agent, boolean wanted) {
        if (readers(site).contains(agent) != wanted) {
            String change = wanted
                    ? "insert into late_answer_reader (company_id, site_id, agent_id) values (?, ?, ?)"
                    : "delete from late_answer_reader where company_id = ? and site_id = ? and agent_id = ?";
            em.createNativeQuery(change)
                    .setParameter(1, site.companyId())
                    .setParameter(2, site.siteId())
                    .setParameter(3, agent.value())
                    .executeUpdate();
        }
    }

    /** Of those of these ideas that have an answer which everybody reads. */
    Map<Long, AnswerState> effectiveStates(Campaign campaign, Collection<Long> ideaIds, Instant now) {
        return em.createQuery(
                        "select i.id, a.state from Idea i join i.campaign c, OfficialAnswer a where a.ideaId = i.id"
                                + " and c = :campaign and i.id in :ideas and " + AnswerFinder.EFFECTIVE,
                        Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("ideas", ideaIds)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (AnswerState) row[1]));
    }

    /** State, deposit and own moment of the answers that everybody reads. */
    List<Object[]> effective(Campaign campaign, Instant now) {
        return em.createQuery(
                        "select a.state, i.submittedAt, a.effectiveAt from Idea i join i.campaign c"
                                + " join OfficialAnswer a on a.ideaId = i.id"
                                + " where c = :campaign and i.state = :submitted and " + AnswerFinder.EFFECTIVE,
                        Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("now", now)
                .getResultList();
    }

    /** What became of ideas whose answers everybody reads. */
    Map<OutcomeKind, Long> countOutcomes(Campaign campaign, Instant now) {
        return countOutcomes(campaign, now, "");
    }

    Map<OutcomeKind, Long> countOutcomesDone(Campaign campaign, Instant now) {
        return countOutcomes(
                campaign,
                now,
                " and (o.doneOn is not null or s.doneOn is not null"
                        + " or (o.kind = fr.essaim.idea.outcome.OutcomeKind.ACTION"
                        + " and p.progress.status = fr.essaim.plan.ActionStatus.COMPLETED))");
    }

    private Map<OutcomeKind, Long> countOutcomes(Campaign campaign, Instant now, String more) {
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        em.createQuery(
                        "select o.kind, count(o.id) from OfficialAnswer a, Idea i join i.campaign c, IdeaOutcome o"
                                + " left join PlanAction p on p.id = o.actionId"
                                + " left join ActionStep s on s.id = o.stepId"
                                + " where i.id = o.ideaId and a.ideaId = o.ideaId and c = :campaign"
                                + " and i.state = :submitted and " + AnswerFinder.EFFECTIVE + more + " group by o.kind",
                        Object[].class)
                .setParameter("campaign", campaign)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("now", now)
                .getResultList()
                .forEach(count -> counts.put((OutcomeKind) count[0], (Long) count[1]));
        return counts;
    }

    /** All those with campaigns under way. */
    @SystemWork
    public List<PortalSite> sitesUnderWay() {
        return em
                .createQuery(
                        "select distinct c.companyId, c.siteId from Campaign c where c.openedAt is not null"
                                + " and c.archivedAt is null",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new PortalSite((Long) row[0], (Long) row[1]))
                .toList();
    }
}
