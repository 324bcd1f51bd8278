// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.notice.FeaturePage;
import fr.essaim.notice.RecordView;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.follow.PlanNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Map;

/** Where portals find the plan: an action's sheet; about a plan, what the agent has to do there. */
@ApplicationScoped
public class PlanFeaturePage {

    @Produces
    public static FeaturePage page() {
        String plan = PlanPermission.VIEW.resource();
        return new FeaturePage(
                "plan",
                "plan",
                false,
                plan,
                List.of(PlanNotice.values()),
                Map.of(
                        PlanAction.RECORD_TYPE, new RecordView("sheet", "action", ActionPermission.RESOURCE),
                        AdministrationPlan.RECORD_TYPE, new RecordView("todo", "", plan)));
    }
}
