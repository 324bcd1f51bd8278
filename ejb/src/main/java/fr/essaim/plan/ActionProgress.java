// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How far an action is, as it was last told. */
@Embeddable
public class ActionProgress {

    @Enumerated(EnumType.STRING)
    private ActionStatus status = ActionStatus.PLANNED;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "progress")
    private Integer percent;

    @Enumerated(EnumType.STRING)
    private Confidence confidence = Confidence.UNKNOWN;

    @Column(name = "last_report_at")
    private Instant lastReportAt;

    @Column(name = "last_report_by")
    private Long lastReportBy;

    protected ActionProgress() {}

    /** An action that has just been planned. */
    static ActionProgress none() {
        return new ActionProgress();
    }

    /** An action that becomes completed is so since that day. */
    void moveTo(ActionStatus next, LocalDate day) {
        status = next;
        completedOn = next == ActionStatus.COMPLETED ? day : null;
    }

    /** @param declared 0 to 100, null when not measured */
    void measure(Integer declared) {
        percent = declared;
    }

    void trust(Confidence declared) {
        confidence = declared;
    }

    void reported(ChangeStamp stamp) {
        lastReportAt = stamp.at();
        lastReportBy = stamp.by().value();
    }

    /**
     * The report does not count any more.
     *
     * @param previous the report before it, if any
     * @return what becomes of the fields; what somebody else changed since is not named
     */
    Map<ActionField, String> takeBack(ProgressReport report, Optional<ProgressReport> previous) {
        lastReportAt = previous.map(ProgressReport::at).orElse(null);
        lastReportBy = previous.map(before -> before.by().value()).orElse(null);
        Map<ActionField, String> values = new EnumMap<>(ActionField.class);
        restore(values, ActionField.PROGRESS, percent, report.progress(), report.progressBefore());
        restore(values, ActionField.CONFIDENCE, confidence, report.confidence(), report.confidenceBefore());
        restore(values, ActionField.STATUS, status, report.status(), report.statusBefore());
        values.putIfAbsent(ActionField.PROGRESS, CanonicalText.of(percent));
        return values;
    }

    private static void restore(
            Map<ActionField, String> values, ActionField field, Object now, Object reported, Object before) {
        if (CanonicalText.of(now).equals(CanonicalText.of(reported))) {
            values.put(field, CanonicalText.of(before));
        }
    }

    /** @param day when it was completed before somebody reported something else */
    void keepCompletion(LocalDate day) {
        if (status == ActionStatus.COMPLETED) {
            completedOn = day;
        }
    }

    ActionStatus status() {
        return status;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    Integer percent() {
        return percent;
    }

    Confidence confidence() {
        return confidence;
    }

    Instant lastReportAt() {
        return lastReportAt;
    }

    Optional<AgentId> lastReportBy() {
        return Optional.ofNullable(lastReportBy).map(AgentId::new);
    }
}
