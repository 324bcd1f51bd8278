// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.directory.Directory;
import fr.essaim.idea.review.CriterionAnswer;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the form of a review offers, and the words for what follows from it. */
@Named("ideaReviewChoices")
@RequestScoped
public class ReviewChoicesBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ReviewBean review;

    @Inject
    Directory directory;

    public List<Choice> getAnswers() {
        return screen.texts().choices(CriterionAnswer.values());
    }

    public List<Choice> getDepartments() {
        return directory.departments(agent.visitor().site()).stream()
                .map(each -> new Choice(Long.toString(each.id()), each.name()))
                .toList();
    }

    /** Of the answers as they stand in the form. */
    public String getVerdict() {
        return screen.text("idea.review.verdict." + review.getForm().getVerdict());
    }
}
