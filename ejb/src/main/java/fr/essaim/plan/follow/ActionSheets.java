// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Slice;
import fr.essaim.history.ChangeHistory;
import fr.essaim.history.FieldChange;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Gives the sheets of actions. */
@ApplicationScoped
@Transactional
public class ActionSheets {

    private static final int MOST_LINES = 100;
    private static final int FIRST_CHANGES = 20;

    private PlanRepository plans;
    private PlanBoards boards;
    private ChangeHistory history;
    private ActionRights rights;

    protected ActionSheets() {}

    @Inject
    public ActionSheets(PlanRepository plans, PlanBoards boards, ChangeHistory history, ActionRights rights) {
        this.plans = plans;
        this.boards = boards;
        this.history = history;
        this.rights = rights;
    }

    /** @throws RecordNotFoundException when there is no such action on the visitor's site, or it may not be seen */
    public ActionSheet sheet(Visitor visitor, long actionId) {
        PlanAction action = viewable(visitor, actionId);
        PlanBoard board = boards.of(visitor, action.planId());
        ActionRow row = board.row(actionId).orElseThrow(() -> new RecordNotFoundException("action.not-found"));
        return new ActionSheet(
                row,
                board.plan().id(),
                action.description(),
                action.expectedResult(),
                board.path(row.axisId()),
                SheetValues.of(row, action.description(), action.expectedResult()),
                action.steps().stream().map(StepLine::of).toList(),
                plans.notes(action, MOST_LINES).stream().map(NoteLine::of).toList(),
                plans.reports(action, MOST_LINES).stream().map(ReportLine::of).toList(),
                action.postponements().stream().map(PostponementLine::of).toList(),
                changes(action, 0, FIRST_CHANGES),
                rights.on(visitor, actionId, row.ledBy(visitor.agent())));
    }

    /**
     * The action's changes, newest first.
     *
     * @param size at most 200
     */
    public Slice<HistoryLine> history(Visitor visitor, long actionId, int first, int size) {
        return changes(viewable(visitor, actionId), first, size);
    }

    private PlanAction viewable(Visitor visitor, long actionId) {
        return plans.findAction(visitor.site(), actionId)
                .filter(action -> rights.canView(visitor, actionId))
                .orElseThrow(() -> new RecordNotFoundException("action.not-found"));
    }

    private Slice<HistoryLine> changes(PlanAction action, int first, int size) {
        Slice<FieldChange> changes = history.of(action.site(), action.key(), first, size);
        return new Slice<>(changes.items().stream().map(HistoryLine::of).toList(), changes.total());
    }
}
