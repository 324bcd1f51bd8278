// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.ActionStep;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanRepository;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The steps of actions, handled by those who may report progress. */
@ApplicationScoped
@Transactional
public class ActionSteps {

    @Inject
    ActionGate gate;

    @Inject
    PlanRepository plans;

    @Inject
    ChangeRecorder recorder;

    @Inject
    ActionRights rights;

    @Inject
    Directory directory;

    /**
     * Adds a step at the end.
     *
     * @param start may be null; so may the end
     * @return the number of the step
     */
    public long add(Visitor visitor, long actionId, String title, LocalDate start, LocalDate end) {
        PlanAction action = gate.take(visitor, actionId);
        rights.checkReport(visitor, action);
        ActionStep step = action.addStep(title, start, end);
        record(visitor, action, "", step.summary());
        return step.id();
    }

    public void change(Visitor visitor, long actionId, long stepId, String title, LocalDate start, LocalDate end) {
        onStep(visitor, actionId, stepId, step -> step.change(title, start, end));
    }

    /**
     * Puts somebody in charge of the step.
     *
     * @param agent null to leave it to the action's lead
     * @throws InvalidValueException when the site's directory does not know the agent
     */
    public void entrust(Visitor visitor, long actionId, long stepId, AgentId agent) {
        PlanAction action = gate.take(visitor, actionId);
        rights.checkReport(visitor, action);
        ActionStep step = step(action, stepId);
        String before = CanonicalText.ofAgents(step.agent().stream().toList());
        String after = CanonicalText.ofAgents(Stream.ofNullable(agent).toList());
        if (before.equals(after)) {
            return;
        }
        if (agent != null && directory.find(visitor.site(), agent).isEmpty()) {
            throw new InvalidValueException(ChangeRecorder.STEP_AGENT, "value.unknown-agent", agent.toString());
        }
        step.entrust(agent);
        recorder.stepEntrusted(action, before, after, gate.stamp(visitor, ChangeCause.SCREEN));
        plans.advance(action.planId());
    }

    /** Declares it done today. */
    public void complete(Visitor visitor, long actionId, long stepId) {
        LocalDate today = gate.stamp(visitor, ChangeCause.SCREEN).day();
        onStep(visitor, actionId, stepId, step -> step.complete(today));
    }

    public void reopen(Visitor visitor, long actionId, long stepId) {
        onStep(visitor, actionId, stepId, ActionStep::reopen);
    }

    /** Takes the step out; the history keeps it. */
    public void remove(Visitor visitor, long actionId, long stepId) {
        PlanAction action = gate.take(visitor, actionId);
        rights.checkReport(visitor, action);
        ActionStep step = step(action, stepId);
        action.removeStep(step);
        record(visitor, action, step.summary(), "");
    }

    private void onStep(Visitor visitor, long actionId, long stepId, Consumer<ActionStep> change) {
        PlanAction action = gate.take(visitor, actionId);
        rights.checkReport(visitor, action);
        ActionStep step = step(action, stepId);
        String before = step.summary();
        change.accept(step);
        if (!before.equals(step.summary())) {
            record(visitor, action, before, step.summary());
        }
    }

    private static ActionStep step(PlanAction action, long stepId) {
        return action.step(stepId).orElseThrow(() -> new RecordNotFoundException("step.not-found"));
    }

    private void record(Visitor visitor, PlanAction action, String before, String after) {
        ChangeStamp stamp = gate.stamp(visitor, ChangeCause.SCREEN);
        recorder.stepChanged(action, before, after, stamp);
        plans.advance(action.planId());
    }
}
