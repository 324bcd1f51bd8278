// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.idea.review.Admissibility;
import fr.essaim.idea.review.CriterionAnswer;
import fr.essaim.idea.review.IdeaReview;
import fr.essaim.idea.review.ReviewDraft;
import fr.essaim.idea.review.ReviewSheet;
import fr.essaim.idea.review.Reviews;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The review of one idea: the checklist, cost and feasibility, and what the levels above say. */
@Named("ideaReview")
@ViewScoped
public class ReviewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Reviews reviews;

    @Inject
    Directory directory;

    private Long ideaId;
    private List<CriterionRow> rows;
    private Long cost;
    private String feasibility;
    private String department;
    private String reason;
    private String remark;
    private int version;
    private transient ReviewPage page;
    private transient ReviewSheet sheet;

    /** Before the view is shown, each time; what was typed and refused stays. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        sheet = reviews.sheet(agent.visitor(), ideaId());
        page = new ReviewWriter(screen, directory, agent.visitor().site()).write(sheet);
        if (rows == null) {
            fill();
        }
    }

    private void fill() {
        rows = sheet.lines().stream().map(CriterionRow::new).collect(Collectors.toList());
        cost = sheet.agreedCost() == null ? sheet.authorsCost() : sheet.agreedCost();
        feasibility = sheet.feasibility();
        department = sheet.departmentId() == null ? "" : sheet.departmentId().toString();
        reason = sheet.reason();
        version = sheet.version();
        remark = null;
    }

    private long ideaId() {
        if (ideaId == null) {
            ideaId = IdeaAddress.idea();
        }
        return ideaId;
    }

    public void save() {
        reviews.save(agent.visitor(), ideaId(), draft());
        rows = null;
        screen.tell("idea.review.saved");
    }

    /** The verdict that follows from the answers is the one that is confirmed. */
    public void conclude() {
        Admissibility verdict = getVerdict();
        reviews.conclude(agent.visitor(), ideaId(), draft(), verdict);
        rows = null;
        screen.tell("idea.review.concluded");
    }

    public void approve() {
        reviews.approve(
                agent.visitor(),
                ideaId(),
                reviews.sheet(agent.visitor(), ideaId()).stage(),
                remark,
                version);
        rows = null;
        screen.tell("idea.review.approved");
    }

    public void sendBack() {
        reviews.sendBack(
                agent.visitor(),
                ideaId(),
                reviews.sheet(agent.visitor(), ideaId()).stage(),
                remark,
                version);
        rows = null;
        screen.tell("idea.review.returned");
    }

    public void reopen() {
        reviews.reopen(agent.visitor(), ideaId(), remark);
        rows = null;
        screen.tell("idea.review.reopened");
    }

    private ReviewDraft draft() {
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

    /** What follows from the answers as they stand in the form. */
    public Admissibility getVerdict() {
        return IdeaReview.verdict(
                rows.stream()
                        .map(CriterionRow::getAnswer)
                        .filter(Objects::nonNull)
                        .toList(),
                rows.size());
    }

    public String getVerdictText() {
        return screen.text("idea.review.verdict." + getVerdict());
    }

    public boolean isConcluded() {
        return getVerdict() != Admissibility.PENDING;
    }

    public List<Choice> getAnswers() {
        return Arrays.stream(CriterionAnswer.values())
                .map(answer -> new Choice(answer.name(), screen.name(answer)))
                .toList();
    }

    public List<Choice> getDepartments() {
        return directory.departments(agent.visitor().site()).stream()
                .map((Department each) -> new Choice(Long.toString(each.id()), each.name()))
                .toList();
    }

    public ReviewPage getPage() {
        return page;
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

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
