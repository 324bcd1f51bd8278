// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Fetches one action to work on, locked, for a visitor who may see it. */
@ApplicationScoped
@Transactional
public class ActionGate {

    @Inject
    PlanRepository plans;

    @Inject
    ActionRights rights;

    @Inject
    Clock clock;

    /** @throws RecordNotFoundException when there is no such action on the visitor's site, or it may not be seen */
    public PlanAction take(Visitor visitor, long actionId) {
        return plans.findActionForChange(visitor.site(), actionId)
                .filter(action -> rights.canView(visitor, actionId))
                .orElseThrow(() -> new RecordNotFoundException("action.not-found"));
    }

    public ChangeStamp stamp(Visitor visitor, ChangeCause cause) {
        return ChangeStamp.now(clock, visitor, cause);
    }
}
