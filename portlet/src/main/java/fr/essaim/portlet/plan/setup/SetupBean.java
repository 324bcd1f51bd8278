// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.setup;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.board.PlanSummary;
import fr.essaim.plan.setup.PlanDraft;
import fr.essaim.plan.setup.PlanSettings;
import fr.essaim.plan.setup.PlanSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
    PlanBoards boards;

    @Inject
    Directory directory;

    private Long planId;
    private int version;
    private boolean current;
    private SetupForm form;
    private transient List<Choice> institutions;
    private transient List<OtherPlan> others;

    /** Another plan of the site, and the address of its settings. */
    public record OtherPlan(String title, String address) {}

    /** Before the view is shown, each time; what was typed stays. */
    public void prepare() {
        screen.open(this::getForm);
    }

    private void open() {
        Visitor visitor = agent.visitor();
        Optional<Long> asked = Address.current().recordIfAny("plan", "plan.not-found");
        if (asked.isEmpty()) {
            fill(setup.blank(visitor));
        } else {
            PlanSettings settings = setup.find(visitor, asked.get());
            planId = settings.id();
            version = settings.version();
            current = settings.current();
            fill(settings.draft());
        }
    }

    private void fill(PlanDraft draft) {
        form = new SetupForm(
                draft,
                directory.institutions(agent.visitor().site()).stream()
                        .map(Institution::id)
                        .collect(Collectors.toSet()));
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
        leave(current ? Map.of("view", "dashboard") : Map.of("view", "setup", "plan", planId.toString()));
    }

    public void makeCurrent() throws IOException {
        setup.makeCurrent(agent.visitor(), planId);
        leave(Map.of("view", "dashboard"));
    }

    private static void leave(Map<String, String> parameters) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(PortletLinks.view(parameters));
    }

    /** What to choose among; none where the directory has none. */
    public List<Choice> getInstitutions() {
        if (institutions == null) {
            institutions = directory.institutions(agent.visitor().site()).stream()
                    .map(institution -> new Choice(Long.toString(institution.id()), institution.name()))
                    .toList();
        }
        return institutions;
    }

    /** The other plans of the site. */
    public List<OtherPlan> getOthers() {
        if (others == null) {
            others = boards.plans(agent.visitor()).stream()
                    .filter(plan -> planId == null || plan.id() != planId)
                    .map(this::link)
                    .toList();
        }
        return others;
    }

    private OtherPlan link(PlanSummary plan) {
        String years = screen.text(
                "preferences.plan.years",
                plan.title(),
                Integer.toString(plan.startYear()),
                Integer.toString(plan.endYear()));
        return new OtherPlan(years, PortletLinks.view(Map.of("view", "setup", "plan", Long.toString(plan.id()))));
    }

    /** What saving the plan will do. */
    public String getAdvice() {
        boolean first = isFresh() && getOthers().isEmpty();
        return screen.text("setup." + (first ? "new" : current ? "current" : "aside") + ".text");
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
