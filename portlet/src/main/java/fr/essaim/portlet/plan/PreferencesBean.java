// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.access.Access;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.board.Grouping;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletSettings;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.portlet.PortletException;
import java.io.IOException;
import java.io.Serializable;
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

    private PreferencesForm form;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        access.check(agent.visitor(), PlanPermission.MANAGE_PLAN, 0);
        if (form == null) {
            form = new PreferencesForm(PlanPreferences.current());
        }
    }

    public boolean isAllowed() {
        return agent.can(PlanPermission.MANAGE_PLAN);
    }

    /** The plans of the site. */
    public List<Choice> getPlans() {
        return boards.plans(agent.visitor()).stream()
                .map(summary -> new Choice(Long.toString(summary.id()), PlanTitle.of(summary, screen.texts())))
                .toList();
    }

    public List<Choice> getGroupings() {
        return screen.texts().choices(Grouping.values());
    }

    /** Kept by the portal for this portlet on this page. */
    public void save() throws PortletException, IOException {
        access.check(agent.visitor(), PlanPermission.MANAGE_PLAN, 0);
        PortletSettings.store(form.values());
        screen.tell("preferences.saved");
    }

    public PreferencesForm getForm() {
        return form;
    }
}
