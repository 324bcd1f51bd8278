// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.util.Map;
import java.util.Set;

/** A row under recognised headings. */
public final class HeadedRow {

    private final TableRow row;
    private final Map<String, Integer> positions;
    private final Map<String, String> headings;

    HeadedRow(TableRow row, Map<String, Integer> positions, Map<String, String> headings) {
        this.row = row;
        this.positions = positions;
        this.headings = headings;
    }

    public String sheet() {
        return row.sheet();
    }

    public int line() {
        return row.line();
    }

    /** Keys of the columns that this sheet has. */
    public Set<String> keys() {
        return positions.keySet();
    }

    /** The cell under this column's heading; blank where the sheet hasn't the column. */
    public TableCell cell(String key) {
        Integer position = positions.get(key);
        return position == null ? TableCell.BLANK : row.cell(position);
    }

    /** The heading as the file has it; as we write it where the file has no such column. */
    public String heading(String key) {
        return headings.getOrDefault(key, key);
    }
}
