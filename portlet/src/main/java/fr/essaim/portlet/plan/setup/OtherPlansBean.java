// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.setup;

import fr.essaim.plan.board.PlanBoards;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.PlanTitle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The plans of the site beside the one whose settings are open. */
@Named("otherPlans")
@RequestScoped
public class OtherPlansBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    PlanBoards boards;

    @Inject
    SetupBean setup;

    private List<OtherPlan> items;

    /** Another plan, and the address of its settings. */
    public record OtherPlan(String title, String address) {}

    public List<OtherPlan> getItems() {
        if (items == null) {
            items = boards.plans(agent.visitor()).stream()
                    .filter(plan -> setup.isFresh() || plan.id() != setup.getPlanId())
                    .map(plan -> new OtherPlan(
                            PlanTitle.of(plan, screen.texts()),
                            PortletLinks.view(Map.of("view", "setup", "plan", Long.toString(plan.id())))))
                    .toList();
        }
        return items;
    }

    /** What saving the settings will do. */
    public String getAdvice() {
        boolean first = setup.isFresh() && getItems().isEmpty();
        return screen.text("setup." + (first ? "new" : setup.isCurrent() ? "current" : "aside") + ".text");
    }
}
