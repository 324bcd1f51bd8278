// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.idea.review.CriterionAnswer;
import fr.essaim.idea.review.ReviewSheet;
import java.io.Serializable;

/** A line of the checklist in the form of a review. */
public class CriterionRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long criterionId;
    private final String label;
    private final String guidance;
    private CriterionAnswer answer;
    private String reason;

    CriterionRow(ReviewSheet.Line line) {
        criterionId = line.criterionId();
        label = line.label();
        guidance = line.guidance();
        answer = line.answer();
        reason = line.reason();
    }

    public long getCriterionId() {
        return criterionId;
    }

    public String getLabel() {
        return label;
    }

    public String getGuidance() {
        return guidance;
    }

    public CriterionAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(CriterionAnswer answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
