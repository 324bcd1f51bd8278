// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The rows of a file, read once from top to bottom, sheet after sheet, hidden sheets left out. */
public interface TableSource extends Closeable {

    /**
     * The next row that isn't blank.
     *
     * @return empty at the end
     * @throws UploadRefusedException when the rest can't be read
     */
    Optional<TableRow> next();

    /** What its reader should know of how it was read. */
    default List<ImportIssue> warnings() {
        return List.of();
    }
}
