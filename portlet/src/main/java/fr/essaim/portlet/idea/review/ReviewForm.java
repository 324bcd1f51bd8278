// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.idea.review.Admissibility;
import fr.essaim.idea.review.IdeaReview;
import fr.essaim.idea.review.ReviewDraft;
import fr.essaim.idea.review.ReviewSheet;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A review while it is typed: the checklist, cost and feasibility, and what its authors are told. */
public class ReviewForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<CriterionRow> rows;
    private final int version;
    private Long cost;
    private String feasibility;
    private String department;
    private String reason;

    ReviewForm(ReviewSheet sheet) {
        rows = sheet.lines().stream().map(CriterionRow::new).collect(Collectors.toList());
        version = sheet.version();
        cost = sheet.agreedCost() == null ? sheet.authorsCost() : sheet.agreedCost();
        feasibility = sheet.feasibility();
        department = sheet.departmentId() == null ? "" : sheet.departmentId().toString();
        reason = sheet.reason();
    }

    ReviewDraft draft() {
        return new ReviewDraft(
                rows.stream()
                        .filter(row -> row.getAnswer() != null)
                        .collect(Collectors.toMap(
                                CriterionRow::getCriterionId,
                                row -> new ReviewDraft.Answer(row.getAnswer(), row.getReason()))),
                cost,
                feasibility,
                department == null || department.isEmpty() ? null : Long.valueOf(department),
                reason,
                version);
    }

    int version() {
        return version;
    }

    /** What follows from the answers as they stand in the form. */
    public Admissibility getVerdict() {
        return IdeaReview.verdict(
                rows.stream()
                        .map(CriterionRow::getAnswer)
                        .filter(Objects::nonNull)
                        .toList(),
                rows.size());
    }

    public List<CriterionRow> getRows() {
        return rows;
    }

    public Long getCost() {
        return cost;
    }

    public void setCost(Long cost) {
        this.cost = cost;
    }

    public String getFeasibility() {
        return feasibility;
    }

    public void setFeasibility(String feasibility) {
        this.feasibility = feasibility;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
