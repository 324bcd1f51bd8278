// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.follow.ActionForm;
import java.io.Serializable;
import java.util.UUID;

/** A report on the progress of an action while it is typed, filled in with where the action stands. */
public final class ReportForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final String title;
    private final Integer computed;
    private Integer progress;
    private Confidence confidence;
    private ActionStatus status;
    private String text;
    private String key = UUID.randomUUID().toString();

    private ReportForm(ActionRow action) {
        number = action.number();
        title = action.title();
        computed = action.computedProgress();
        progress = action.declaredProgress();
        confidence = action.confidence();
        status = action.status();
    }

    /** @throws NotAllowedException when the visitor may not report on it: no button led here */
    static ReportForm of(Visitor visitor, ActionForm action) {
        if (!action.rights().canReport()) {
            throw new NotAllowedException(
                    visitor, ActionPermission.REPORT_PROGRESS, action.row().id());
        }
        return new ReportForm(action.row());
    }

    ProgressReportDraft draft() {
        return new ProgressReportDraft(progress, confidence, status, text, key);
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    /** What the steps say; null when there are none. */
    public Integer getComputed() {
        return computed;
    }

    public Integer getProgress() {
        return progress;
    }

    public void setProgress(Integer progress) {
        this.progress = progress;
    }

    public Confidence getConfidence() {
        return confidence;
    }

    public void setConfidence(Confidence confidence) {
        this.confidence = confidence;
    }

    public ActionStatus getStatus() {
        return status;
    }

    public void setStatus(ActionStatus status) {
        this.status = status;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Tells this form from any other, so that what is sent twice is stored once. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
