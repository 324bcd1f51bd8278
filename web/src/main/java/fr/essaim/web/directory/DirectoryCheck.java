// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.util.Arrays;
import java.util.List;

/**
 * What a directory file would change, or did.
 *
 * @param table null when the file could not be read
 * @param deactivated agents who lose their access, those in the file and those missing from a complete one
 * @param newGroups groups that do not exist yet, to be looked at for misspellings
 * @param differences who is created, changed and closed, as the file or the list of missing agents has them
 * @param warnings how the file was read where that is not sure, and what looks like a mistake
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
        List<DirectoryDifference> differences,
        List<DirectoryProblem> warnings,
        List<DirectoryProblem> problems) {

    /** Of each kind: people look through some hundreds, not more. */
    private static final int SHOWN = 200;

    /** Keeps of each kind of difference the first two hundred, those who lose their access first. */
    public DirectoryCheck {
        List<DirectoryDifference> all = differences;
        differences = Arrays.stream(DirectoryDifference.Kind.values())
                .flatMap(kind -> all.stream()
                        .filter(difference -> difference.kind() == kind)
                        .limit(SHOWN))
                .toList();
    }

    static DirectoryCheck refused(DirectoryFile file) {
        return new DirectoryCheck(
                file.table(), file.rows().size(), 0, 0, 0, 0, List.of(), List.of(), file.warnings(), file.problems());
    }

    public boolean applicable() {
        return problems.isEmpty() && created + updated + deactivated > 0;
    }
}
