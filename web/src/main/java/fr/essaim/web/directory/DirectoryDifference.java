// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.util.List;

/**
 * What a directory file would do to one agent or department.
 *
 * @param key the login, or the code of the department
 * @param name the one it has now; the new one where it is created
 * @param values what of it changes; empty where it is created or only closed
 */
public record DirectoryDifference(Kind kind, String key, String name, List<ChangedCell> values) {

    /** CLOSED is an agent who loses access, whatever else changes. */
    public enum Kind {
        CLOSED,
        CREATED,
        UPDATED
    }

    /** A value that changes, both as the exported file writes them; both empty for a password. */
    public record ChangedCell(DirectoryColumn column, String before, String after) {}
}
