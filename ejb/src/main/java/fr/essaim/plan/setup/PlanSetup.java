// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.setup;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.history.RecordKey;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.PlanRepository;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens a plan and changes what is said of it: its title, years, axes, groups. Every method needs
 * {@link PlanPermission#MANAGE_PLAN}, and throws {@link RecordNotFoundException} when there is no such plan on the
 * visitor's site.
 */
@ApplicationScoped
@Transactional
public class PlanSetup {

    private static final int USUAL_YEARS = 5;

    @Inject
    PlanRepository plans;

    @Inject
    FieldChangeRepository history;

    @Inject
    Access access;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @Inject
    AuditLog audit;

    /** To begin with: all institutions, from this year on, nothing else. */
    public PlanDraft blank(Visitor visitor) {
        access.check(visitor, PlanPermission.MANAGE_PLAN, 0);
        int year = LocalDate.now(clock).getYear();
        return new PlanDraft("", year, year + USUAL_YEARS, "", institutions(visitor), List.of(), List.of());
    }

    public PlanSettings find(Visitor visitor, long planId) {
        AdministrationPlan plan = plans.getPlan(visitor.site(), planId);
        check(visitor, plan);
        return new PlanSettings(planId, plan.version(), plan.isCurrent(), PlanDraft.of(plan));
    }

    /**
     * Adds a plan; the first of the site becomes its current one.
     *
     * @return its number
     * @throws InvalidValueException when something in the draft is refused
     */
    public long create(Visitor visitor, PlanDraft draft) {
        access.check(visitor, PlanPermission.MANAGE_PLAN, 0);
        checkInstitutions(visitor, draft, Set.of());
        AdministrationPlan plan = new AdministrationPlan(
                visitor.site(), draft.title(), draft.startYear(), draft.endYear(), draft.foreword());
        plan.shareAmong(draft.institutionIds());
        plan.arrangeAxes(draft.axes(), Set.of());
        plan.arrangeGroups(draft.groups(), Set.of());
        plans.add(plan);
        record(plan, plan.version(), "CREATED", "", plan.title(), stamp(visitor));
        plans.advance(plan.id());
        return plan.id();
    }

    /**
     * Makes the plan what the draft says. Axes and groups keep their actions as long as they keep their codes.
     *
     * @param baseVersion the version the person saw
     * @throws PlanChangedException when somebody else changed the plan since
     * @throws InvalidValueException when something in the draft is refused
     */
    public void change(Visitor visitor, long planId, int baseVersion, PlanDraft draft) {
        AdministrationPlan plan = plans.getPlanForChange(visitor.site(), planId);
        check(visitor, plan);
        if (plan.version() != baseVersion) {
            throw new PlanChangedException();
        }
        PlanDraft before = PlanDraft.of(plan);
        checkInstitutions(visitor, draft, before.institutionIds());
        plan.describe(draft.title(), draft.startYear(), draft.endYear(), draft.foreword());
        plan.shareAmong(draft.institutionIds(), plans.institutionsInUse(planId));
        plan.arrangeAxes(draft.axes(), plans.axesInUse(planId));
        plan.arrangeGroups(draft.groups(), plans.groupsInUse(planId));
        List<DraftComparison.Difference> differences = DraftComparison.between(before, PlanDraft.of(plan));
        if (!differences.isEmpty()) {
            ChangeStamp stamp = stamp(visitor);
            plans.grow(plan);
            differences.forEach(
                    each -> record(plan, baseVersion + 1, each.field(), each.before(), each.after(), stamp));
            plans.advance(planId);
        }
    }

    /** Makes it the plan that every page shows; the former one steps back and keeps all it holds. */
    public void makeCurrent(Visitor visitor, long planId) {
        AdministrationPlan plan = plans.getPlanForChange(visitor.site(), planId);
        check(visitor, plan);
        if (!plan.isCurrent()) {
            plans.makeCurrent(plan);
            record(plan, plan.version(), "CURRENT", "", Boolean.TRUE.toString(), stamp(visitor));
            audit.record(AuditEvent.by(visitor, AuditKind.MADE_CURRENT)
                    .about(new RecordKey(AdministrationPlan.RECORD_TYPE, planId)));
        }
    }

    private void check(Visitor visitor, AdministrationPlan plan) {
        if (!access.allows(visitor, PlanPermission.VIEW, plan.id())) {
            throw new RecordNotFoundException("plan.not-found");
        }
        access.check(visitor, PlanPermission.MANAGE_PLAN, plan.id());
    }

    private void checkInstitutions(Visitor visitor, PlanDraft draft, Set<Long> kept) {
        Set<Long> unknown = new HashSet<>(draft.institutionIds());
        unknown.removeAll(kept);
        unknown.removeAll(institutions(visitor));
        unknown.stream().min(Long::compare).ifPresent(id -> {
            throw new InvalidValueException("INSTITUTIONS", "value.unknown", id.toString());
        });
    }

    private Set<Long> institutions(Visitor visitor) {
        return directory.institutions(visitor.site()).stream()
                .map(Institution::id)
                .collect(Collectors.toSet());
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }

    private void record(
            AdministrationPlan plan, int version, String field, String before, String after, ChangeStamp stamp) {
        history.add(new FieldChange(plan.site(), plan.key(), version, field, before, after, stamp));
    }
}
