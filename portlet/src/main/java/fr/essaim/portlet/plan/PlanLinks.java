// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.plan.board.ActionFilter;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;

/** The addresses of the plan portlet's views, for its navigation. */
@Named("links")
@RequestScoped
public class PlanLinks {

    public String getDashboard() {
        return PortletLinks.view(Map.of("view", "dashboard"));
    }

    public String getTodo() {
        return PortletLinks.view(Map.of("view", "todo"));
    }

    public String getImport() {
        return PortletLinks.view(Map.of("view", "import"));
    }

    /** The form of a new plan. */
    public String getSetup() {
        return PortletLinks.view(Map.of("view", "setup"));
    }

    /** The settings of a plan. */
    public String setup(long planId) {
        return PortletLinks.view(Map.of("view", "setup", "plan", Long.toString(planId)));
    }

    public String getPreferences() {
        return PortletLinks.preferences();
    }

    public String getHelp() {
        return PortletLinks.help();
    }

    /** The dashboard with the filter that this view was reached with. */
    public String getList() {
        return FilterLinks.to(filter());
    }

    /** The filter in the address of the present view. */
    public ActionFilter filter() {
        return ActionFilter.of(Address.current().parameters());
    }

    /** The sheet of an action, with the filter that this view was reached with. */
    public String sheet(long actionId) {
        return FilterLinks.sheetAddress(filter(), actionId);
    }
}
