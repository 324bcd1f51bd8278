// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.access.Visitor;
import fr.essaim.plan.ActionStatus;
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
import java.util.Comparator;
import java.util.List;

/** What the visitor still owes as lead or co-lead of actions of the current plan, and since when. */
@ApplicationScoped
@Transactional
public class LeadDuties {

    /** An action that starts within so many days starts soon. */
    public static final int DAYS_AHEAD = 14;

    private PlanBoards boards;
    private PlanRepository plans;
    private Clock clock;

    protected LeadDuties() {}

    @Inject
    public LeadDuties(PlanBoards boards, PlanRepository plans, Clock clock) {
        this.boards = boards;
        this.plans = plans;
        this.clock = clock;
    }

    /** The most pressing kind first, and within it the longest due. One action may appear under several kinds. */
    public List<Duty> of(Visitor visitor) {
        LocalDate today = LocalDate.now(clock);
        PlanBoard board = boards.current(visitor);
        List<Duty> duties = new ArrayList<>();
        board.rows().stream().filter(row -> row.ledBy(visitor.agent())).forEach(row -> addDuties(duties, row, today));
        plans.lateSteps(board.plan().id(), visitor.agent(), today).forEach(step -> board.row(step.actionId())
                .filter(row -> !row.status().isOver())
                .ifPresent(row -> duties.add(
                        new Duty(row, Duty.Kind.STEP_LATE, step.plannedEnd().plusDays(1), step.title()))));
        duties.sort(Comparator.comparing(Duty::kind).thenComparing(Duty::since));
        return duties;
    }

    private static void addDuties(List<Duty> duties, ActionRow row, LocalDate today) {
        if (row.overdue(today)) {
            duties.add(new Duty(row, Duty.Kind.OVERDUE, row.end().plusDays(1), ""));
        }
        if (row.unreported(today)) {
            LocalDate last = row.lastReportOn();
            duties.add(
                    last == null
                            ? new Duty(row, Duty.Kind.NEVER_REPORTED, row.start(), "")
                            : new Duty(row, Duty.Kind.NOT_REPORTED, last.plusDays(ActionRow.DAYS_WITHOUT_NEWS), ""));
        }
        if (row.status() == ActionStatus.PLANNED
                && row.start() != null
                && !row.start().isBefore(today)
                && !row.start().isAfter(today.plusDays(DAYS_AHEAD))) {
            duties.add(new Duty(row, Duty.Kind.STARTS_SOON, row.start(), ""));
        }
    }
}
