// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.IdeaOutcomes;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dialog in which an accepted idea becomes an action, a step or a project. */
@Named("ideaBecome")
@ViewScoped
public class BecomeBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    AnswerBean answer;

    @Inject
    IdeaOutcomes outcomes;

    private OutcomeForm form;

    public void open() {
        form = new OutcomeForm(outcomes.offer(agent.visitor(), sheet.getIdeaId()), screen.texts());
    }

    public void save() {
        form.become(outcomes, agent.visitor(), sheet.getIdeaId());
        answer.done("idea.become.done." + form.getKind());
    }

    /** Null until asked for. */
    public OutcomeForm getForm() {
        return form;
    }
}
