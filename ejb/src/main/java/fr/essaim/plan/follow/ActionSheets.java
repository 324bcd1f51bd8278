// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Slice;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
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

    /** The most changes on a sheet. */
    public static final int CHANGES = 20;

    @Inject
    PlanRepository plans;

    @Inject
    PlanBoards boards;

    @Inject
    FieldChangeRepository history;

    @Inject
    ActionRights rights;

    /**
     * @param pages which part of the past to read
     * @throws RecordNotFoundException when there is no such action on the visitor's site, or it may not be seen
     */
    public ActionSheet sheet(Visitor visitor, long actionId, SheetPages pages) {
        PlanAction action = viewable(visitor, actionId);
        PlanBoard board = boards.of(visitor, action.planId());
        ActionRow row = row(board, actionId);
        return new ActionSheet(
                row,
                board.plan().id(),
                action.description(),
                action.expectedResult(),
                board.path(row.axisId()),
                SheetValues.of(row, action.description(), action.expectedResult()),
                action.steps().stream().map(StepLine::of).toList(),
                LinePage.of(plans.notes(action, pages.notes(), LinePage.SIZE + 1), pages.notes(), NoteLine::of),
                LinePage.of(plans.reports(action, pages.reports(), LinePage.SIZE + 1), pages.reports(), ReportLine::of),
                action.postponements().stream().map(PostponementLine::of).toList(),
                changes(action, pages.changes(), CHANGES),
                rights.on(visitor, actionId, row.ledBy(visitor.agent())));
    }

    /** The same without its past. */
    public ActionForm form(Visitor visitor, long actionId) {
        PlanAction action = viewable(visitor, actionId);
        PlanBoard board = boards.of(visitor, action.planId());
        ActionRow row = row(board, actionId);
        return new ActionForm(
                row,
                board.plan().id(),
                SheetValues.of(row, action.description(), action.expectedResult()),
                rights.on(visitor, actionId, row.ledBy(visitor.agent())));
    }

    /** @throws RecordNotFoundException when the action has no such step, or may not be seen */
    public StepLine step(Visitor visitor, long actionId, long stepId) {
        return viewable(visitor, actionId).steps().stream()
                .filter(step -> step.id() == stepId)
                .findFirst()
                .map(StepLine::of)
                .orElseThrow(() -> new RecordNotFoundException("step.not-found"));
    }

    private static ActionRow row(PlanBoard board, long actionId) {
        return board.row(actionId).orElseThrow(() -> new RecordNotFoundException("action.not-found"));
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
