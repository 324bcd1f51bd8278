// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.AnswerSheets;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.People;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** The dialog that says who owes the answer to the idea whose sheet is open. */
@Named("ideaAnswerOwner")
@ViewScoped
public class AnswerOwnerBean implements Serializable {

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
    AnswerDuties duties;

    private String owner = "";

    public void open() {
        owner = Objects.toString(
                sheets.sheet(agent.visitor(), sheet.getIdeaId()).owner(), "");
    }

    public void assign() {
        duties.assign(agent.visitor(), sheet.getCampaignId(), List.of(sheet.getIdeaId()), People.chosen(owner));
        answer.done("idea.answer.assigned");
    }

    /** The number of the agent; empty for those who decide. */
    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }
}
