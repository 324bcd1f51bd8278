// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.AnswerSheets;
import fr.essaim.idea.answer.AnswerView;
import fr.essaim.idea.answer.OfficialAnswers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dialog in which the answer to the idea whose sheet is open is written, and corrected once it is public. */
@Named("ideaOfficialAnswer")
@ViewScoped
public class OfficialAnswerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    AnswerBean answer;

    @Inject
    AnswerSheets sheets;

    @Inject
    OfficialAnswers answers;

    private Integer version;
    private boolean correcting;
    private String reason = "";
    private AnswerForm form;

    /** On the answer as it stands, or a blank one. */
    public void open() {
        AnswerView present = sheets.sheet(agent.visitor(), sheet.getIdeaId()).answer();
        version = present == null ? null : present.version();
        form = present == null ? AnswerForm.blank(agent.visitor().agent()) : AnswerForm.of(present);
        correcting = answer.getPage().rights().corrects();
        reason = "";
    }

    /** Keeps the draft, or corrects what everybody reads. */
    public void save() {
        if (correcting) {
            answers.correct(agent.visitor(), sheet.getIdeaId(), version, form.draft(), reason);
            answer.done("idea.answer.corrected");
        } else {
            answers.draft(agent.visitor(), sheet.getIdeaId(), version, form.draft());
            answer.done("idea.answer.saved");
        }
    }

    public boolean isCorrecting() {
        return correcting;
    }

    /** Null until asked for. */
    public AnswerForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
