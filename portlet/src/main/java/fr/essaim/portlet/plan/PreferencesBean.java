// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.access.Access;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.board.Grouping;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.portlet.PortletException;
import jakarta.portlet.PortletPreferences;
import jakarta.portlet.PortletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What this portlet shows to everyone on this page, set by those who manage plans. */
@Named("preferences")
@ViewScoped
public class PreferencesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Access access;

    @Inject
    PlanBoards boards;

    private String plan;
    private String grouping;
    private transient List<Choice> plans;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        access.check(agent.visitor(), PlanPermission.MANAGE_PLAN, 0);
        PlanPreferences present = PlanPreferences.current();
        if (plan == null) {
            plan = Long.toString(present.planId());
            grouping = present.grouping().name();
        }
    }

    public boolean isAllowed() {
        return agent.can(PlanPermission.MANAGE_PLAN);
    }

    /** The plans of the site. */
    public List<Choice> getPlans() {
        if (plans == null) {
            plans = boards.plans(agent.visitor()).stream()
                    .map(summary -> new Choice(
                            Long.toString(summary.id()),
                            screen.text(
                                    "preferences.plan.years",
                                    summary.title(),
                                    Integer.toString(summary.startYear()),
                                    Integer.toString(summary.endYear()))))
                    .toList();
        }
        return plans;
    }

    public List<Choice> getGroupings() {
        return Arrays.stream(Grouping.values())
                .map(value -> new Choice(value.name(), screen.name(value)))
                .toList();
    }

    /** Kept by the portal for this portlet on this page. */
    public void save() throws PortletException, IOException {
        access.check(agent.visitor(), PlanPermission.MANAGE_PLAN, 0);
        PortletRequest request = (PortletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        PortletPreferences present = request.getPreferences();
        present.setValue(PlanPreferences.PLAN, plan);
        present.setValue(PlanPreferences.GROUPING, grouping);
        present.store();
        screen.tell("preferences.saved");
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getGrouping() {
        return grouping;
    }

    public void setGrouping(String grouping) {
        this.grouping = grouping;
    }
}
