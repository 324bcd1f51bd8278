// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.OfficialAnswers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PickedRecords;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Set;

/** What is done to several ideas picked in the list: give them to somebody, answer them alike, publish what is written. */
@Named("ideaJointAnswers")
@ViewScoped
public class JointAnswersBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AnsweringBean list;

    @Inject
    OfficialAnswers answers;

    @Inject
    AnswerDuties duties;

    @Inject
    Clock clock;

    private String picked = "";
    private JointAnswersForm form;

    public void open() {
        form = new JointAnswersForm(agent.visitor().agent());
    }

    public void save() {
        Visitor visitor = agent.visitor();
        Set<Long> ideas = PickedRecords.versions(picked).keySet();
        form.apply(answers, duties, visitor, list.campaignId(), ideas, clock.getZone());
        screen.tell("idea.joint.done." + form.move(), ideas.size());
    }

    public int getCount() {
        return PickedRecords.versions(picked).size();
    }

    /** Null until asked for. */
    public JointAnswersForm getForm() {
        return form;
    }

    public String getPicked() {
        return picked;
    }

    public void setPicked(String picked) {
        this.picked = picked;
    }
}
