// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.exchange.ImportIssue;
import java.util.List;

/**
 * What a checked file would do, compared with the plan as it stands now; or what it did when it was applied.
 *
 * @param rowsRead rows under headings
 * @param takenBack what it had changed in actions was undone
 * @param created new actions; so for updated; a row with conflicts counts as updated
 * @param unchanged rows that change nothing, those with issues left out
 * @param issueCount all of them; {@code issues} holds the first 1,000
 * @param warnings don't keep the file from being applied
 * @param differences the first 1,000 rows that change something, in the order of the file, and all that have conflicts
 * @param conflictCount fields to be settled before the file can be applied
 * @param applicable no issue, no conflict, something to change and not applied before
 */
public record ImportPreview(
        long runId,
        String fileName,
        boolean applied,
        boolean takenBack,
        int rowsRead,
        int created,
        int updated,
        int unchanged,
        int issueCount,
        List<ImportIssue> issues,
        List<ImportIssue> warnings,
        List<RowDifference> differences,
        int conflictCount,
        boolean applicable) {

    /** Applied, and what it changed in actions can be undone. */
    public boolean reversible() {
        return applied && !takenBack && updated > 0;
    }

    public ImportPreview {
        issues = List.copyOf(issues);
        warnings = List.copyOf(warnings);
        differences = List.copyOf(differences);
    }
}
