// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.OfficialAnswers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** The dialog that says from when on everybody reads the answer to the idea whose sheet is open. */
@Named("ideaAnswerMoment")
@ViewScoped
public class AnswerMomentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    AnswerBean answer;

    @Inject
    OfficialAnswers answers;

    @Inject
    Clock clock;

    private MomentForm form = new MomentForm();

    public void open() {
        form = new MomentForm();
    }

    public void publish() {
        form.publish(answers, agent.visitor(), sheet.getCampaignId(), List.of(sheet.getIdeaId()), clock.getZone());
        answer.done("idea.answer.published");
    }

    public MomentForm getForm() {
        return form;
    }
}
