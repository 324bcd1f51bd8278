// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.duty.Duty;
import fr.essaim.duty.DutySource;
import fr.essaim.history.RecordKey;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the visitor still owes as lead or co-lead of actions of the current plan, and since when. */
@ApplicationScoped
@Transactional
public class LeadDuties implements DutySource {

    public static final String FEATURE = "plan";

    /** An action that starts within so many days starts soon. */
    private static final int DAYS_AHEAD = 14;

    @Inject
    PlanBoards boards;

    @Inject
    PlanRepository plans;

    @Inject
    Clock clock;

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public Permission needed() {
        return PlanPermission.VIEW;
    }

    @Override
    public List<Duty> of(Visitor visitor) {
        return boards.findCurrent(visitor).map(board -> of(visitor, board)).orElse(List.of());
    }

    private List<Duty> of(Visitor visitor, PlanBoard board) {
        LocalDate today = LocalDate.now(clock);
        Duty.Subject plan = new Duty.Subject(
                new RecordKey(AdministrationPlan.RECORD_TYPE, board.plan().id()),
                board.plan().title());
        List<Duty> duties = new ArrayList<>();
        board.rows().stream()
                .filter(row -> row.ledBy(visitor.agent()))
                .forEach(row -> addDuties(duties, row, plan, today));
        plans.lateSteps(board.plan().id(), visitor.agent(), today).forEach(step -> board.row(step.actionId())
                .filter(row -> !row.status().isOver())
                .ifPresent(row -> duties.add(new Duty(
                        LeadDuty.STEP_LATE.name(),
                        subject(row),
                        plan,
                        step.title(),
                        step.plannedEnd().plusDays(1),
                        step.plannedEnd()))));
        return duties;
    }

    private static void addDuties(List<Duty> duties, ActionRow row, Duty.Subject plan, LocalDate today) {
        if (row.overdue(today)) {
            duties.add(new Duty(
                    LeadDuty.OVERDUE.name(), subject(row), plan, "", row.end().plusDays(1), row.end()));
        }
        if (row.unreported(today)) {
            LocalDate last = row.lastReportOn();
            duties.add(
                    last == null
                            ? fromThen(LeadDuty.NEVER_REPORTED, row, plan, row.start())
                            : fromThen(LeadDuty.NOT_REPORTED, row, plan, last.plusDays(ActionRow.DAYS_WITHOUT_NEWS)));
        }
        if (row.status() == ActionStatus.PLANNED
                && row.start() != null
                && !row.start().isBefore(today)
                && !row.start().isAfter(today.plusDays(DAYS_AHEAD))) {
            duties.add(fromThen(LeadDuty.STARTS_SOON, row, plan, row.start()));
        }
    }

    private static Duty fromThen(LeadDuty kind, ActionRow row, Duty.Subject plan, LocalDate day) {
        return new Duty(kind.name(), subject(row), plan, "", day, day);
    }

    private static Duty.Subject subject(ActionRow row) {
        return new Duty.Subject(new RecordKey(PlanAction.RECORD_TYPE, row.id()), row.number(), row.title());
    }
}
