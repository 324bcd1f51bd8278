// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.StoredStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** News of an action from those who lead it. Its author may take it back for ten minutes. */
@Entity
@Table(name = "progress_report")
public class ProgressReport extends StoredRecord {

    public static final Duration TIME_TO_UNDO = Duration.ofMinutes(10);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "action_id")
    private PlanAction action;

    private Integer progress;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private ActionStatus status;

    @Column(name = "progress_before")
    private Integer progressBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "confidence_before")
    private Confidence confidenceBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before")
    private ActionStatus statusBefore;

    @Column(name = "completed_before")
    private LocalDate completedBefore;

    @Column(name = "report_text")
    private String text;

    @Embedded
    private StoredStamp stamp;

    private boolean undone;

    @Column(name = "report_key")
    private String key;

    protected ProgressReport() {}

    /** @param action as it stands before the report changes it */
    ProgressReport(PlanAction action, ProgressReportDraft draft, ChangeStamp stamp) {
        this.action = action;
        this.progressBefore = action.progress();
        this.confidenceBefore = action.confidence();
        this.statusBefore = action.status();
        this.completedBefore = action.completedOn();
        this.confidence = draft.confidence() == null ? Confidence.UNKNOWN : draft.confidence();
        this.status = draft.status() == null ? action.status() : draft.status();
        this.progress =
                draft.progress() == null && status == ActionStatus.COMPLETED ? Integer.valueOf(100) : draft.progress();
        this.text = PlanTexts.paragraph("REPORT", draft.text());
        this.stamp = new StoredStamp(stamp);
        this.key = draft.key();
    }

    /** Whether it is what this form says. */
    public boolean says(ProgressReportDraft draft) {
        return Objects.equals(
                        draft.progress() == null && status == ActionStatus.COMPLETED ? progress : draft.progress(),
                        progress)
                && (draft.confidence() == null ? Confidence.UNKNOWN : draft.confidence()) == confidence
                && (draft.status() == null || draft.status() == status)
                && Objects.equals(PlanTexts.paragraph("REPORT", draft.text()), text);
    }

    /** What the action's fields become. */
    Map<ActionField, String> values() {
        return Map.of(
                ActionField.PROGRESS, CanonicalText.of(progress),
                ActionField.CONFIDENCE, confidence.name(),
                ActionField.STATUS, status.name());
    }

    /** @throws InvalidValueException when it is not the agent's own, older than ten minutes, or taken back already */
    void undo(ChangeStamp now) {
        if (undone
                || !stamp.by().equals(now.by())
                || now.at().isAfter(stamp.at().plus(TIME_TO_UNDO))) {
            throw new InvalidValueException("REPORT", "report.too-late-to-undo");
        }
        undone = true;
    }

    Integer progressBefore() {
        return progressBefore;
    }

    Confidence confidenceBefore() {
        return confidenceBefore;
    }

    ActionStatus statusBefore() {
        return statusBefore;
    }

    LocalDate completedBefore() {
        return completedBefore;
    }

    public Integer progress() {
        return progress;
    }

    public Confidence confidence() {
        return confidence;
    }

    public ActionStatus status() {
        return status;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return stamp.at();
    }

    public AgentId by() {
        return stamp.by();
    }

    /** Who acted in the agent's place, if anybody did. */
    public Optional<AgentId> impersonator() {
        return stamp.impersonator();
    }

    /** Taken back by its author: kept, no longer shown. */
    public boolean undone() {
        return undone;
    }
}
