// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.review.ReviewAssignment;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Gives ideas of the campaign that is open to reviewers: those ticked to one, or all evenly. */
@Named("ideaAssignment")
@ViewScoped
public class AssignmentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ReviewsBean reviews;

    @Inject
    ReviewAssignment assignment;

    private final AssignmentForm form = new AssignmentForm();

    /** Those that are ticked. */
    public void assign() {
        List<Long> ideas = form.ideas();
        // The boxes are drawn empty after each answer
        form.setPicked("");
        if (ideas.isEmpty() || !form.hasReviewer()) {
            screen.refuse(screen.text("idea.reviews.pick"));
            return;
        }
        told(assignment.assign(
                agent.visitor(), reviews.getPage().campaignId(), ideas, AgentId.parse(form.getReviewer()), form.due()));
    }

    public void assignEvenly() {
        form.setPicked("");
        told(assignment.assignEvenly(agent.visitor(), reviews.getPage().campaignId(), form.due()));
    }

    private void told(int given) {
        screen.tell("idea.reviews.assigned", given);
    }

    public AssignmentForm getForm() {
        return form;
    }
}
