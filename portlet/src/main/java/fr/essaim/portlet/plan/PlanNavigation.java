// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.plan.PlanPermission;
import fr.essaim.portlet.ActiveAgent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which ways lead on from the screens of the plan, for the visitor. */
@Named("planNavigation")
@RequestScoped
public class PlanNavigation {

    @Inject
    ActiveAgent agent;

    public boolean isImporter() {
        return agent.can(PlanPermission.IMPORT);
    }

    public boolean isPlanner() {
        return agent.can(PlanPermission.MANAGE_PLAN);
    }
}
