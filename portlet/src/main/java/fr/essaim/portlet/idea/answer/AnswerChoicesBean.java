// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.AnswerState;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the forms offer in which answers are written. */
@Named("ideaAnswerChoices")
@RequestScoped
public class AnswerChoicesBean {

    @Inject
    Screen screen;

    /** What an answer can say. */
    public List<Choice> getStates() {
        return screen.texts().choices(AnswerState.values());
    }

    /** What can be done to several ideas at once. */
    public List<Choice> getMoves() {
        return screen.texts().choices("idea.joint.", JointAnswersForm.Move.values());
    }
}
