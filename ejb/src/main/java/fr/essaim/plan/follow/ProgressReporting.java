// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.ProgressReport;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** News of actions from those who lead them. */
@ApplicationScoped
@Transactional
public class ProgressReporting {

    @Inject
    ActionGate gate;

    @Inject
    PlanRepository plans;

    @Inject
    ChangeRecorder recorder;

    @Inject
    ActionRights rights;

    /**
     * Stores a report. One that is sent again, by a person, a browser or a balancer that saw no answer, is stored once.
     *
     * @return the action's version now
     * @throws InvalidValueException when the progress is not between 0 and 100, or the text is too long; or when the same
     *     form was sent before with something else in it
     * @throws fr.essaim.access.NotAllowedException when the visitor neither leads the action nor may report on all
     */
    public int report(Visitor visitor, long actionId, ProgressReportDraft draft) {
        PlanAction action = gate.take(visitor, actionId);
        rights.checkReport(visitor, action);
        if (draft.key() != null) {
            Optional<ProgressReport> sentBefore = plans.report(action, draft.key());
            if (sentBefore.isPresent()) {
                return settled(action, sentBefore.get(), draft);
            }
        }
        ChangeStamp stamp = gate.stamp(visitor, ChangeCause.REPORT);
        PlanAction.Reported reported = action.report(draft, stamp);
        plans.add(reported.report());
        recorder.changed(action, reported.changes(), stamp);
        plans.advance(action.planId());
        return action.version();
    }

    private static int settled(PlanAction action, ProgressReport sentBefore, ProgressReportDraft draft) {
        if (!sentBefore.says(draft)) {
            throw new InvalidValueException("REPORT", "report.sent-before");
        }
        return action.version();
    }

    /**
     * Takes the visitor's own latest report back, within ten minutes.
     *
     * @return the action's version now
     * @throws InvalidValueException when the latest report is someone else's, or older
     */
    public int undoLast(Visitor visitor, long actionId) {
        PlanAction action = gate.take(visitor, actionId);
        rights.checkReport(visitor, action);
        ChangeStamp stamp = gate.stamp(visitor, ChangeCause.REPORT);
        List<ProgressReport> reports = plans.reports(action, 0, 2);
        if (reports.isEmpty()) {
            throw new InvalidValueException("REPORT", "report.too-late-to-undo");
        }
        recorder.changed(
                action, action.undo(reports.get(0), reports.stream().skip(1).findFirst(), stamp), stamp);
        plans.advance(action.planId());
        return action.version();
    }
}
