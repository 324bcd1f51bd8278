// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.NoneYetException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.SystemWork;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.Statements;
import fr.essaim.plan.PlanPermission;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Gives the boards of the visitor's site: one statement when the plan has not changed since, a handful otherwise. */
@ApplicationScoped
@Transactional
public class PlanBoards {

    @Inject
    Access access;

    @Inject
    Statements statements;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private BoardFinder reader;
    private BoardCache cache;

    @PostConstruct
    void begin() {
        reader = new BoardFinder(statements, directory, clock);
        cache = new BoardCache(clock);
    }

    /**
     * The board of the site's current plan.
     *
     * @throws RecordNotFoundException when the site has no plan
     * @throws fr.essaim.access.NotAllowedException when the visitor may not see plans
     */
    public PlanBoard current(Visitor visitor) {
        return findCurrent(visitor).orElseThrow(() -> new NoneYetException("plan.none"));
    }

    /** Empty when no plan is current. */
    public Optional<PlanBoard> findCurrent(Visitor visitor) {
        access.check(visitor, PlanPermission.VIEW, 0);
        return reader.currentPlan(visitor.site()).map(plan -> board(visitor.site(), plan));
    }

    /** @throws RecordNotFoundException when there is no such plan on the visitor's site, or it may not be seen */
    public PlanBoard of(Visitor visitor, long planId) {
        PlanHeader plan = reader.plan(visitor.site(), planId)
                .filter(found -> access.allows(visitor, PlanPermission.VIEW, planId))
                .orElseThrow(() -> new RecordNotFoundException("plan.not-found"));
        return board(visitor.site(), plan);
    }

    /** The official number of an action of the current plan; 0 when it has none such. */
    public int number(Visitor visitor, long actionId) {
        return current(visitor).row(actionId).map(ActionRow::number).orElse(0);
    }

    /** The plans of the site that the visitor may see, the current one first, then the latest. */
    public List<PlanSummary> plans(Visitor visitor) {
        return reader.plans(visitor.site()).stream()
                .filter(plan -> access.allows(visitor, PlanPermission.VIEW, plan.id()))
                .toList();
    }

    /**
     * Sites with a current plan, by the number of that plan.
     *
     * @param after the plan's number that the page comes after
     */
    @SystemWork
    public SortedMap<Long, PortalSite> sitesWithPlan(long after, int size) {
        return reader.sitesWithPlan(after, size);
    }

    /** The board of the site's current plan, for whoever needs no permission. */
    @SystemWork
    public Optional<PlanBoard> currentOf(PortalSite site) {
        return reader.currentPlan(site).map(plan -> board(site, plan));
    }

    public CacheStatistics cacheStatistics() {
        return cache.statistics();
    }

    private PlanBoard board(PortalSite site, PlanHeader plan) {
        return cache.get(plan, before -> reader.board(site, plan, before));
    }
}
