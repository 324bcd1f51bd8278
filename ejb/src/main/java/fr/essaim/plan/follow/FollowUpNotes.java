// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.FollowUpNote;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Remarks on actions. */
@ApplicationScoped
@Transactional
public class FollowUpNotes {

    @Inject
    ActionGate gate;

    @Inject
    PlanRepository plans;

    @Inject
    ActionRights rights;

    /**
     * @param text plain, with line breaks; at most 4,000 characters
     * @return the number of the note
     */
    public long add(Visitor visitor, long actionId, String text) {
        PlanAction action = gate.take(visitor, actionId);
        rights.checkNote(visitor, action);
        FollowUpNote note = new FollowUpNote(action, text, gate.stamp(visitor, ChangeCause.SCREEN));
        plans.add(note);
        plans.advance(action.planId());
        return note.id();
    }
}
