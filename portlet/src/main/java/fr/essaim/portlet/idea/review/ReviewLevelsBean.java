// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.idea.review.ReviewStage;
import fr.essaim.idea.review.Reviews;
import fr.essaim.portlet.ActiveAgent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What the levels above do with the review that is open: approve it, send it back, open it again. */
@Named("ideaReviewLevels")
@ViewScoped
public class ReviewLevelsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    ReviewBean review;

    @Inject
    Reviews reviews;

    private String remark;

    public void approve() {
        reviews.approve(
                agent.visitor(), ideaId(), stage(), remark, review.getForm().version());
        done("idea.review.approved");
    }

    public void sendBack() {
        reviews.sendBack(
                agent.visitor(), ideaId(), stage(), remark, review.getForm().version());
        done("idea.review.returned");
    }

    public void reopen() {
        reviews.reopen(agent.visitor(), ideaId(), remark);
        done("idea.review.reopened");
    }

    private void done(String key) {
        remark = null;
        review.done(key);
    }

    private long ideaId() {
        return review.getPage().ideaId();
    }

    private ReviewStage stage() {
        return reviews.sheet(agent.visitor(), ideaId()).stage();
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
