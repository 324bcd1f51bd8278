// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.staging;

import fr.essaim.exchange.ImportIssue;
import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An {@link ImportIssue} as the report keeps it. */
@Entity
@Table(name = "import_issue")
public class StagedIssue extends StoredRecord {

    private static final int TEXT_LENGTH = 250;
    private static final int LIST_LENGTH = 20_000;

    @Column(name = "run_id")
    private long runId;

    private boolean warning;
    private String sheet;
    private int line;

    @Column(name = "column_name")
    private String column;

    @Column(name = "cell_value")
    private String value;

    @Column(name = "reason_key")
    private String reasonKey;

    @Column(name = "reason_args")
    private String args;

    private String accepted;

    protected StagedIssue() {}

    StagedIssue(long runId, boolean warning, ImportIssue issue) {
        this.runId = runId;
        this.warning = warning;
        this.sheet = shortened(issue.sheet());
        this.line = issue.line();
        this.column = shortened(issue.column());
        this.value = shortened(issue.value());
        this.reasonKey = issue.reasonKey();
        this.args = PackedText.join(
                issue.args().stream().map(StagedIssue::shortened).toList(), LIST_LENGTH);
        this.accepted = PackedText.join(issue.acceptedValues(), LIST_LENGTH);
    }

    private static String shortened(String text) {
        return text.length() > TEXT_LENGTH ? text.substring(0, TEXT_LENGTH - 1) + "…" : text;
    }

    /** Doesn't keep the run from being applied. */
    boolean warning() {
        return warning;
    }

    ImportIssue issue() {
        return new ImportIssue(
                sheet, line, column, value, reasonKey, PackedText.split(args), PackedText.split(accepted));
    }
}
