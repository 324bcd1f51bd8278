// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.access.Access;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.ValueChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Writes down what happened to an action, and makes its version grow. */
@ApplicationScoped
@Transactional
public class ChangeRecorder {

    /** Pseudo-fields of the history beside the names of {@link fr.essaim.plan.ActionField}. */
    public static final String CREATED = "CREATED";

    public static final String STEP = "STEP";

    /** Who is in charge of a step. */
    public static final String STEP_AGENT = "STEP_AGENT";

    /** Whom somebody asked for news. */
    public static final String ASKED = "ASKED";

    @Inject
    FieldChangeRepository history;

    @Inject
    PlanRepository plans;

    @Inject
    Access access;

    /** To be called once per action and transaction, after its changes and before they are flushed. */
    public void changed(PlanAction action, List<ValueChange> changes, ChangeStamp stamp) {
        plans.grow(action);
        changes.forEach(change ->
                add(action, action.version() + 1, change.field().name(), change.before(), change.after(), stamp));
    }

    public void stepChanged(PlanAction action, String before, String after, ChangeStamp stamp) {
        plans.grow(action);
        add(action, action.version() + 1, STEP, before, after, stamp);
    }

    /** For an action that is stored already; the portal is told of it. */
    public void created(PlanAction action, ChangeStamp stamp) {
        access.recordAdded(action.site(), stamp.by(), ActionPermission.RESOURCE, action.id());
        add(action, action.version(), CREATED, "", action.title(), stamp);
    }

    public void stepEntrusted(PlanAction action, String before, String after, ChangeStamp stamp) {
        plans.grow(action);
        add(action, action.version() + 1, STEP_AGENT, before, after, stamp);
    }

    /** Whether the values are agents, though the field is none of the plan's. */
    public static boolean namesAgents(String field) {
        return STEP_AGENT.equals(field) || ASKED.equals(field);
    }

    public void asked(PlanAction action, Collection<AgentId> leads, ChangeStamp stamp) {
        plans.grow(action);
        add(action, action.version() + 1, ASKED, "", CanonicalText.ofAgents(leads), stamp);
    }

    private void add(PlanAction action, int version, String field, String before, String after, ChangeStamp stamp) {
        history.add(new FieldChange(action.site(), action.key(), version, field, before, after, stamp));
    }
}
