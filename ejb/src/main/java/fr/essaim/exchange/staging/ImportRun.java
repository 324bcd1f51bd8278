// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.staging;

import fr.essaim.BusinessException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One file that was sent in: checked, shown, perhaps applied. The report of one that was applied is kept for good; one that
 * was not is forgotten after thirty days.
 */
@Entity
@Table(name = "import_run")
public class ImportRun extends SiteRecord {

    /** CHECKED is kept aside and changes nothing; APPLIED has changed the records, once. */
    public enum State {
        CHECKED,
        APPLIED
    }

    /** The run can't be applied, or no more. */
    public static final class NotApplicableException extends BusinessException {
        public NotApplicableException(String messageKey, Object... arguments) {
            super(messageKey, arguments);
        }
    }

    private static final int FILE_NAME_LENGTH = 250;

    @Column(name = "target_type")
    private String targetType;

    @Column(name = "target_id")
    private long targetId;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private State state = State.CHECKED;

    @Column(name = "rows_read")
    private int rowsRead;

    @Column(name = "rows_with_issues")
    private int rowsWithIssues;

    @Column(name = "issue_count")
    private int issueCount;

    @Column(name = "created_count")
    private int created;

    @Column(name = "updated_count")
    private int updated;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "checked_by")
    private long checkedBy;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "applied_by")
    private Long appliedBy;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Column(name = "taken_back_by")
    private Long takenBackBy;

    @Version
    private int version;

    protected ImportRun() {}

    /** @param fileName as the sender calls it; only its last part is kept */
    public ImportRun(Visitor visitor, String targetType, long targetId, String fileName, Instant now) {
        super(visitor.site());
        this.targetType = targetType;
        this.targetId = targetId;
        this.fileName = lastPart(fileName);
        this.checkedAt = now;
        this.checkedBy = visitor.agent().value();
    }

    private static String lastPart(String name) {
        String plain = PlainText.line(name);
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        return last.substring(Math.max(0, last.length() - FILE_NAME_LENGTH));
    }

    /** What the file holds. */
    public void read(int rows, int rowsWithIssues, int issues) {
        this.rowsRead = rows;
        this.rowsWithIssues = rowsWithIssues;
        this.issueCount = issues;
    }

    /** What it would do, as found by the check. */
    public void found(int created, int updated) {
        this.created = created;
        this.updated = updated;
    }

    /** @throws NotApplicableException when problems were found, or it was applied before */
    public void checkApplicable() {
        if (state == State.APPLIED) {
            throw new NotApplicableException("import.applied-before");
        }
        if (issueCount > 0) {
            throw new NotApplicableException("import.has-issues", issueCount);
        }
    }

    public void applied(AgentId by, Instant now, int created, int updated) {
        this.state = State.APPLIED;
        this.appliedBy = by.value();
        this.appliedAt = now;
        this.created = created;
        this.updated = updated;
    }

    /**
     * What it changed in records is undone; what it created stays.
     *
     * @throws NotApplicableException when it was not applied, changed nothing, or was taken back before
     */
    public void takeBack(AgentId by, Instant now) {
        if (state != State.APPLIED) {
            throw new NotApplicableException("import.not-applied");
        }
        if (takenBackAt != null) {
            throw new NotApplicableException("import.taken-back-before");
        }
        if (updated == 0) {
            throw new NotApplicableException("import.nothing-to-take-back");
        }
        takenBackAt = now;
        takenBackBy = by.value();
    }

    public long targetId() {
        return targetId;
    }

    public String fileName() {
        return fileName;
    }

    public State state() {
        return state;
    }

    public int rowsRead() {
        return rowsRead;
    }

    public int rowsWithIssues() {
        return rowsWithIssues;
    }

    /** All of them, those beyond the ones kept included. */
    public int issueCount() {
        return issueCount;
    }

    public int created() {
        return created;
    }

    public int updated() {
        return updated;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public AgentId checkedBy() {
        return new AgentId(checkedBy);
    }

    public Optional<Instant> appliedAt() {
        return Optional.ofNullable(appliedAt);
    }

    public Optional<AgentId> appliedBy() {
        return Optional.ofNullable(appliedBy).map(AgentId::new);
    }

    public Optional<Instant> takenBackAt() {
        return Optional.ofNullable(takenBackAt);
    }

    public Optional<AgentId> takenBackBy() {
        return Optional.ofNullable(takenBackBy).map(AgentId::new);
    }
}
