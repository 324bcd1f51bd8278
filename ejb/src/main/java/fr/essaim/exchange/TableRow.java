// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.util.List;

/**
 * One row of a table.
 *
 * @param sheet name of the sheet, empty in a csv
 * @param line as the spreadsheet program numbers it, from 1
 */
public record TableRow(String sheet, int line, List<TableCell> cells) {

    /** The cell of this column, from 0; blank beyond the last one. */
    public TableCell cell(int column) {
        return column < cells.size() ? cells.get(column) : TableCell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(TableCell::isBlank);
    }
}
