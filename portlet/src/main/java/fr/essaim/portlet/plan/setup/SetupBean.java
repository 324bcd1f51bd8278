// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.setup;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.plan.setup.PlanDraft;
import fr.essaim.plan.setup.PlanSettings;
import fr.essaim.plan.setup.PlanSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/** The settings of a plan, or a new one: what it is called, who shares it, its axes and groups. */
@Named("setup")
@ViewScoped
public class SetupBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    PlanSetup setup;

    @Inject
    Directory directory;

    private Long planId;
    private int version;
    private boolean current;
    private SetupForm form;

    /** Before the view is shown, each time; what was typed stays. */
    public void prepare() {
        screen.open(this::getForm);
    }

    private void open() {
        Visitor visitor = agent.visitor();
        Optional<Long> asked = Address.current().recordIfAny("plan", "plan.not-found");
        if (asked.isEmpty()) {
            form = new SetupForm(setup.blank(visitor), directory.institutions(visitor.site()));
        } else {
            PlanSettings settings = setup.find(visitor, asked.get());
            planId = settings.id();
            version = settings.version();
            current = settings.current();
            form = new SetupForm(settings.draft(), directory.institutions(visitor.site()));
        }
    }

    /** Ends on the dashboard, or with the settings of a plan that it does not show yet. */
    public void save() throws IOException {
        Visitor visitor = agent.visitor();
        PlanDraft draft = form.draft();
        if (planId == null) {
            planId = setup.create(visitor, draft);
            current = setup.find(visitor, planId).current();
        } else {
            setup.change(visitor, planId, version, draft);
        }
        PortletLinks.leaveFor(
                current ? Map.of("view", "dashboard") : Map.of("view", "setup", "plan", planId.toString()));
    }

    public void makeCurrent() throws IOException {
        setup.makeCurrent(agent.visitor(), planId);
        PortletLinks.leaveFor(Map.of("view", "dashboard"));
    }

    /** Null for a new plan. */
    public Long getPlanId() {
        return planId;
    }

    public boolean isFresh() {
        return planId == null;
    }

    public boolean isCurrent() {
        return current;
    }

    /** Refused to those who may not manage plans, also when they send it without having seen it. */
    public SetupForm getForm() {
        if (form == null) {
            open();
        }
        return form;
    }
}
