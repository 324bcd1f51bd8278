// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.People;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dialog that gives the answers of a whole category to somebody, or back to those who decide. */
@Named("ideaCategoryOwner")
@ViewScoped
public class CategoryOwnerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AnsweringBean list;

    @Inject
    AnswerDuties duties;

    private String category = "";
    private String owner = "";

    public void open() {
        category = "";
        owner = "";
    }

    public void save() {
        if (category != null && !category.isEmpty()) {
            duties.assignCategory(agent.visitor(), list.campaignId(), Long.parseLong(category), People.chosen(owner));
            screen.tell("idea.answer.assigned");
        }
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }
}
