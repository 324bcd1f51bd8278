// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.RecordNotFoundException;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.SiteQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plans and actions of one site at a time. Knows no permission: services ask first. */
@ApplicationScoped
@Transactional
public class PlanRepository {

    private static final int MOST_IDS = 500;

    @Inject
    EntityManager em;

    public boolean hasPlans(PortalSite site) {
        return SiteQuery.of(em, site, Long.class, "select count(p) from AdministrationPlan p", "p", "")
                        .getSingleResult()
                > 0;
    }

    /** Stores a plan with its axes and groups; it becomes the site's current one, the former steps back. */
    public void addCurrent(AdministrationPlan plan) {
        findCurrent(plan.site()).ifPresent(this::stepBack);
        plan.makeCurrent(true);
        em.persist(plan);
        em.flush();
    }

    /** Stores a plan with its axes and groups; the first of a site becomes its current one. */
    public void add(AdministrationPlan plan) {
        plan.makeCurrent(findCurrent(plan.site()).isEmpty());
        em.persist(plan);
        em.flush();
    }

    /** The former current plan of the site, if there is one, steps back. */
    public void makeCurrent(AdministrationPlan plan) {
        findCurrent(plan.site()).ifPresent(this::stepBack);
        plan.makeCurrent(true);
        advance(plan.id());
    }

    /** Written at once: the database never holds two current plans, not even between two statements. */
    private void stepBack(AdministrationPlan former) {
        former.makeCurrent(false);
        advance(former.id());
    }

    private Optional<AdministrationPlan> findCurrent(PortalSite site) {
        return SiteQuery.of(
                        em,
                        site,
                        AdministrationPlan.class,
                        "select p from AdministrationPlan p",
                        "p",
                        " and p.current = true")
                .getResultStream()
                .findFirst();
    }

    /**
     * The plan with its row locked until the transaction ends, as it stands now.
     *
     * @throws RecordNotFoundException when the site has no such plan
     */
    public AdministrationPlan getPlanForChange(PortalSite site, long planId) {
        lockPlan(planId);
        AdministrationPlan plan = getPlan(site, planId);
        em.refresh(plan);
        return plan;
    }

    private void lockPlan(long planId) {
        em.createNativeQuery("select id from administration_plan where id = ? for update")
                .setParameter(1, planId)
                .getResultList();
    }

    /** The axes that actions of the plan belong to. */
    public Set<Long> axesInUse(long planId) {
        return numbersInUse("select distinct a.axis.id from PlanAction a where a.plan.id = :plan", planId);
    }

    /** The working groups that carry actions of the plan. */
    public Set<Long> groupsInUse(long planId) {
        return numbersInUse(
                "select distinct g.id from PlanAction a join a.workingGroup g where a.plan.id = :plan", planId);
    }

    /** The institutions that actions of the plan concern. */
    public Set<Long> institutionsInUse(long planId) {
        return numbersInUse(
                "select distinct i from PlanAction a join a.institutionIds i where a.plan.id = :plan", planId);
    }

    private Set<Long> numbersInUse(String select, long planId) {
        return Set.copyOf(
                em.createQuery(select, Long.class).setParameter("plan", planId).getResultList());
    }

    /** @throws RecordNotFoundException when the site has no such plan */
    public AdministrationPlan getPlan(PortalSite site, long planId) {
        return SiteQuery.of(
                        em,
                        site,
                        AdministrationPlan.class,
                        "select p from AdministrationPlan p",
                        "p",
                        " and p.id = :id")
                .setParameter("id", planId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFoundException("plan.not-found"));
    }

    public Optional<PlanAction> findAction(PortalSite site, long actionId) {
        return action(site, actionId).getResultStream().findFirst();
    }

    /** The action with its row locked until the transaction ends, as it stands now. */
    public Optional<PlanAction> findActionForChange(PortalSite site, long actionId) {
        return findActionsForChange(site, List.of(actionId)).stream().findFirst();
    }

    /**
     * Actions with their rows locked, in ascending order of id so that two bulk changes never wait for each other. The
     * rows are locked by a statement of their own: a locking read of entities would fetch all their lists.
     */
    public List<PlanAction> findActionsForChange(PortalSite site, Collection<Long> actionIds) {
        List<PlanAction> actions = new ArrayList<>();
        List<Long> ids = actionIds.stream().sorted().distinct().toList();
        for (int first = 0; first < ids.size(); first += MOST_IDS) {
            List<Long> some = ids.subList(first, Math.min(first + MOST_IDS, ids.size()));
            Map<Long, Integer> versions = lock(site, some);
            SiteQuery.of(
                            em,
                            site,
                            PlanAction.class,
                            "select a from PlanAction a",
                            "a",
                            " and a.id in :ids order by a.id")
                    .setParameter("ids", some)
                    .getResultStream()
                    .map(action -> upToDate(action, versions.get(action.id())))
                    .forEach(actions::add);
        }
        return actions;
    }

    /** An action that the transaction had read before it got the lock may have changed since. */
    private PlanAction upToDate(PlanAction action, int version) {
        if (action.version() != version) {
            em.refresh(action);
        }
        return action;
    }

    private Map<Long, Integer> lock(PortalSite site, List<Long> ids) {
        String places = String.join(",", Collections.nCopies(ids.size(), "?"));
        Query query = em.createNativeQuery("select id, version from plan_action where company_id = ? and site_id = ?"
                        + " and id in (" + places + ") order by id for update")
                .setParameter(1, site.companyId())
                .setParameter(2, site.siteId());
        for (int place = 0; place < ids.size(); place++) {
            query.setParameter(place + 3, ids.get(place));
        }
        Map<Long, Integer> versions = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            versions.put(((Number) columns[0]).longValue(), ((Number) columns[1]).intValue());
        }
        return versions;
    }

    private TypedQuery<PlanAction> action(PortalSite site, long actionId) {
        return SiteQuery.of(em, site, PlanAction.class, "select a from PlanAction a", "a", " and a.id = :id")
                .setParameter("id", actionId);
    }

    /** The numbers that the plan's actions bear; nobody else adds one until the transaction ends. */
    public List<Integer> numbersForAdding(long planId) {
        lockPlan(planId);
        return numbers(planId);
    }

    /** The numbers that the plan's actions bear. */
    public List<Integer> numbers(long planId) {
        return em.createQuery("select a.number from PlanAction a where a.plan.id = :plan", Integer.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    public void add(PlanAction action) {
        em.persist(action);
    }

    public void add(ProgressReport report) {
        em.persist(report);
    }

    public void add(FollowUpNote note) {
        em.persist(note);
    }

    /** The action's latest reports that were not taken back, newest first. */
    public List<ProgressReport> reports(PlanAction action, int first, int most) {
        return em.createQuery(
                        "select r from ProgressReport r where r.action = :action and r.undone = false"
                                + " order by r.stamp.at desc, r.id desc",
                        ProgressReport.class)
                .setParameter("action", action)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** The report of that form, be it taken back since. */
    public Optional<ProgressReport> report(PlanAction action, String key) {
        return em.createQuery(
                        "select r from ProgressReport r where r.action = :action and r.key = :key",
                        ProgressReport.class)
                .setParameter("action", action)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    public List<FollowUpNote> notes(PlanAction action, int first, int most) {
        return em.createQuery(
                        "select n from FollowUpNote n where n.action = :action order by n.stamp.at desc, n.id desc",
                        FollowUpNote.class)
                .setParameter("action", action)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Steps planned to be over before that day and not done, of the actions that the agent leads. */
    public List<ActionStep> lateSteps(long planId, AgentId lead, LocalDate day) {
        return em.createQuery(
                        "select s from ActionStep s join s.action.people p where s.action.plan.id = :plan"
                                + " and p.agentId = :agent and p.part <> :contributor"
                                + " and s.doneOn is null and s.plannedEnd < :day order by s.plannedEnd, s.id",
                        ActionStep.class)
                .setParameter("plan", planId)
                .setParameter("agent", lead.value())
                .setParameter("contributor", ActionPart.CONTRIBUTOR)
                .setParameter("day", day)
                .getResultList();
    }

    /** Makes the action's version grow even when only its lists changed. */
    public void grow(PlanAction action) {
        em.lock(action, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** The same for a plan of which only axes or groups changed. */
    public void grow(AdministrationPlan plan) {
        em.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Moves the plan's revision on: last in a transaction, for its row is shared by all who change the plan. */
    public void advance(long planId) {
        em.flush();
        em.createNativeQuery("update administration_plan set revision = revision + 1 where id = ?")
                .setParameter(1, planId)
                .executeUpdate();
    }
}
