// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.ActionSteps;
import fr.essaim.plan.follow.StepLine;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The ticks beside the steps of the action whose sheet is open. */
@Named("stepTick")
@ViewScoped
public class StepTickBean implements Serializable {

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

    /** Done when it was not, and the other way round. */
    public void tick() {
        StepLine step = sheets.step(agent.visitor(), sheet.actionId(), id);
        if (step.done()) {
            steps.reopen(agent.visitor(), sheet.actionId(), id);
            screen.tell("step.reopened", step.title());
        } else {
            steps.complete(agent.visitor(), sheet.actionId(), id);
            screen.tell("step.completed", step.title());
        }
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
