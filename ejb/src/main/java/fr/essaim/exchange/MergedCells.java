// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells of a sheet that are merged over several rows. Their author sees one value beside all these rows, the file has it in the
 * first: each row that has something of its own gets it. Cells merged over columns keep their value in the first of them.
 */
public final class MergedCells {

    private final SheetNotes notes;
    private final Map<Integer, Range> open = new HashMap<>();

    private static final class Range {

        private final int first;
        private final int last;
        private final TableCell value;
        private boolean told;

        private Range(int first, int last, TableCell value) {
            this.first = first;
            this.last = last;
            this.value = value;
        }
    }

    public MergedCells(SheetNotes notes) {
        this.notes = notes;
    }

    /**
     * A merged cell begins.
     *
     * @param column from 0
     * @param first row, from 1; so for the last
     */
    public void begin(int column, int first, int last, TableCell value) {
        if (last > first && !value.isBlank()) {
            open.put(column, new Range(first, last, value));
        }
    }

    /** The row with the values of merged cells that began above it. */
    public TableRow spread(TableRow row) {
        if (open.isEmpty() || row.isBlank()) {
            return row;
        }
        open.values().removeIf(range -> range.last < row.line());
        List<TableCell> cells = new ArrayList<>(row.cells());
        open.forEach((column, range) -> {
            if (range.first < row.line()) {
                while (cells.size() <= column) {
                    cells.add(TableCell.BLANK);
                }
                cells.set(column, range.value);
                tell(row.sheet(), column, range);
            }
        });
        return new TableRow(row.sheet(), row.line(), cells);
    }

    private void tell(String sheet, int column, Range range) {
        if (!range.told) {
            range.told = true;
            String letters = ColumnLetters.of(column);
            notes.mergedCells(
                    sheet, range.first, letters + range.first + ":" + letters + range.last, range.value.text());
        }
    }
}
