// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.access.NotAllowedException;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.follow.ActionForm;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.ProgressReporting;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.board.RowWriter;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** "Report progress": opened on an action from any view, prefilled with where it stands. */
@Named("report")
@ViewScoped
public class ReportBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A confidence to choose. */
    public record Weather(Confidence confidence, String label, String icon) {}

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ActionSheets sheets;

    @Inject
    ProgressReporting reporting;

    private Long actionId;
    private int number;
    private String title;
    private Integer progress;
    private Integer computed;
    private Confidence confidence;
    private ActionStatus status;
    private String text;
    private String key;

    /** @throws NotAllowedException when the visitor may not report on it: no button led here */
    public void open() {
        ActionForm sheet = sheets.form(agent.visitor(), actionId);
        if (!sheet.rights().canReport()) {
            throw new NotAllowedException(agent.visitor(), ActionPermission.REPORT_PROGRESS, actionId);
        }
        ActionRow row = sheet.row();
        number = row.number();
        title = row.title();
        progress = row.declaredProgress();
        computed = row.computedProgress();
        confidence = row.confidence();
        status = row.status();
        text = null;
        key = UUID.randomUUID().toString();
    }

    public void save() {
        reporting.report(agent.visitor(), actionId, new ProgressReportDraft(progress, confidence, status, text, key));
        screen.tell("report.saved", number);
        screen.offerUndo("report");
    }

    public void undo() {
        reporting.undoLast(agent.visitor(), actionId);
        screen.tell("report.undone", number);
    }

    public List<Weather> getWeathers() {
        return Arrays.stream(Confidence.values())
                .map(value -> new Weather(value, screen.name(value), RowWriter.weather(value)))
                .toList();
    }

    public List<Choice> getStatuses() {
        return Arrays.stream(ActionStatus.values())
                .map(value -> new Choice(value.name(), screen.name(value)))
                .toList();
    }

    /** What an empty progress means: not measured, or what the steps say. */
    public String getHint() {
        return computed == null
                ? screen.text("report.progress.hint")
                : screen.text("report.progress.hint.steps", computed);
    }

    /** Whether an action was opened: the form is built from then on. */
    public boolean isOpen() {
        return title != null;
    }

    public Long getActionId() {
        return actionId;
    }

    public void setActionId(Long actionId) {
        this.actionId = actionId;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
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
