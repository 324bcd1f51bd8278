// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.util.List;

/**
 * How a written table looks.
 *
 * @param title printed above each page
 * @param sheet name of the sheet, at most 31 characters without {@code [ ] : * ? / \}
 * @param frozenColumns columns that stay in view when scrolling sideways, hidden ones included
 * @param instructions a second sheet for people; null for none
 */
public record TableLayout(
        String title, String sheet, List<TableColumn> columns, int frozenColumns, Instructions instructions) {

    /**
     * A sheet of instructions; not read on the way back.
     *
     * @param rows the first one is a heading
     */
    public record Instructions(String sheet, List<List<String>> rows) {}

    public TableLayout {
        columns = List.copyOf(columns);
    }
}
