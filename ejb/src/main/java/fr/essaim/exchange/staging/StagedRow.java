// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.staging;

import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;

/** A row of an imported file that would change something: kept aside until the run is applied. */
@Entity
@Table(name = "import_row")
public class StagedRow extends StoredRecord {

    @Column(name = "run_id")
    private long runId;

    private String sheet;
    private int line;

    @Column(name = "record_id")
    private Long recordId;

    private Integer number;
    private String label;

    @Column(name = "changes")
    private String changes;

    protected StagedRow() {}

    /**
     * @param recordId null to create
     * @param number what people call the record by
     * @param label what people recognise it by
     */
    public StagedRow(
            long runId, String sheet, int line, Long recordId, Integer number, String label, StagedChanges changes) {
        this.runId = runId;
        this.sheet = sheet;
        this.line = line;
        this.recordId = recordId;
        this.number = number;
        this.label = label;
        this.changes = changes.encode();
    }

    public void change(StagedChanges changes) {
        this.changes = changes.encode();
    }

    public long runId() {
        return runId;
    }

    public String sheet() {
        return sheet;
    }

    public int line() {
        return line;
    }

    /** Empty to create. */
    public Optional<Long> recordId() {
        return Optional.ofNullable(recordId);
    }

    public Integer number() {
        return number;
    }

    public String label() {
        return label;
    }

    public StagedChanges changes() {
        return StagedChanges.decode(changes);
    }
}
