// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes a table row by row. Texts that a spreadsheet would run as a formula are shielded, see
 * {@link CellText#shield}. Closing completes the file and leaves the stream open.
 */
public interface TableWriter extends Closeable {

    /** @param cells one for each column: a String, a Number, a LocalDate or null for blank */
    void row(List<?> cells) throws IOException;
}
