// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.util.List;

/**
 * What a directory file would change, or did.
 *
 * @param table null when the file could not be read
 * @param deactivated agents who lose their access, those in the file and those missing from a complete one
 * @param newGroups groups that do not exist yet, to be looked at for misspellings
 * @param problems nothing can be applied while there is one
 */
public record DirectoryCheck(
        DirectoryColumn.Table table,
        int rows,
        int created,
        int updated,
        int unchanged,
        int deactivated,
        List<String> newGroups,
        List<DirectoryProblem> problems) {

    static DirectoryCheck refused(DirectoryFile file) {
        return new DirectoryCheck(file.table(), file.rows().size(), 0, 0, 0, 0, List.of(), file.problems());
    }

    public boolean applicable() {
        return problems.isEmpty() && created + updated + deactivated > 0;
    }
}
