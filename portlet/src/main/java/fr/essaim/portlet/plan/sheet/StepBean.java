// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.ActionSteps;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dialog for a step of the action whose sheet is open, or for a new one. */
@Named("step")
@ViewScoped
public class StepBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    SheetBean sheet;

    @Inject
    ActionSheets sheets;

    @Inject
    ActionSteps steps;

    private Long id;
    private StepForm form = new StepForm();

    /** On the step of that number, or on none for a new one. */
    public void open() {
        form = isFresh() ? new StepForm() : StepForm.of(sheets.step(agent.visitor(), sheet.actionId(), id));
    }

    public void save() {
        if (isFresh()) {
            id = steps.add(agent.visitor(), sheet.actionId(), form.getTitle(), form.from(), form.until());
        } else {
            steps.change(agent.visitor(), sheet.actionId(), id, form.getTitle(), form.from(), form.until());
        }
        steps.entrust(agent.visitor(), sheet.actionId(), id, form.inCharge());
        screen.tell("step.saved");
    }

    public void remove() {
        steps.remove(agent.visitor(), sheet.actionId(), id);
        screen.tell("step.removed");
    }

    public boolean isFresh() {
        return id == null || id == 0;
    }

    public StepForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
