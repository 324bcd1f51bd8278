// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.IdeaOutcomes;
import fr.essaim.portlet.ActiveAgent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The button that declares done what came of the idea whose sheet is open. */
@Named("ideaOutcomeDone")
@ViewScoped
public class OutcomeDoneBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    AnswerBean answer;

    @Inject
    IdeaOutcomes outcomes;

    private Long id;

    public void complete() {
        outcomes.complete(agent.visitor(), id);
        answer.done("idea.answer.completed");
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
