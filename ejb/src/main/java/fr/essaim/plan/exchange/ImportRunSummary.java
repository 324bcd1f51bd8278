// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.exchange.staging.ImportRun;
import java.time.Instant;

/**
 * A file that was sent in.
 *
 * @param created as found by the check, or as applied; so for updated
 * @param appliedAt null when it was not applied; so for appliedBy
 * @param takenBackAt null when it was not taken back; so for takenBackBy
 */
public record ImportRunSummary(
        long runId,
        String fileName,
        AgentId checkedBy,
        Instant checkedAt,
        int rowsRead,
        int issueCount,
        int created,
        int updated,
        AgentId appliedBy,
        Instant appliedAt,
        AgentId takenBackBy,
        Instant takenBackAt) {

    static ImportRunSummary of(ImportRun run) {
        return new ImportRunSummary(
                run.id(),
                run.fileName(),
                run.checkedBy(),
                run.checkedAt(),
                run.rowsRead(),
                run.issueCount(),
                run.created(),
                run.updated(),
                run.appliedBy().orElse(null),
                run.appliedAt().orElse(null),
                run.takenBackBy().orElse(null),
                run.takenBackAt().orElse(null));
    }

    public boolean takenBack() {
        return takenBackAt != null;
    }

    public boolean applied() {
        return appliedAt != null;
    }
}
