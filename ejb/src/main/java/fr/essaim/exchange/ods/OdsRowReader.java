// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.ods;

import fr.essaim.exchange.MergedCells;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TextBudget;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a row, which the file has once however often it stands in the sheet. */
final class OdsRowReader {

    private static final int LAST_LINE = 1 << 20;

    private final String sheet;
    private final XMLStreamReader xml;
    private final int columns;
    private final TextBudget budget;
    private final boolean from1904;
    private final MergedCells merged;
    private int line;
    private int repeats;
    private boolean hidden;
    private List<TableCell> cells = List.of();

    OdsRowReader(
            String sheet, XMLStreamReader xml, int columns, TextBudget budget, boolean from1904, MergedCells merged) {
        this.sheet = sheet;
        this.xml = xml;
        this.columns = columns;
        this.budget = budget;
        this.from1904 = from1904;
        this.merged = merged;
    }

    /** Whether the row that was read stands once more. */
    boolean hasMore() {
        return repeats > 0;
    }

    boolean isHidden() {
        return hidden;
    }

    /** The row once more. */
    TableRow next() {
        repeats--;
        line++;
        cells.forEach(cell -> budget.spend(cell.text().length()));
        return merged.spread(new TableRow(sheet, line, cells));
    }

    /** Reads up to the closing tag of the row on whose opening tag the parser stands. Blank ones are counted at once. */
    void read() throws XMLStreamException {
        repeats = number("number-rows-repeated");
        String visibility = xml.getAttributeValue(OdsCell.TABLE, "visibility");
        hidden = "collapse".equals(visibility) || "filter".equals(visibility);
        cells = cells();
        if (cells.isEmpty()) {
            line = Math.min(LAST_LINE, line + repeats);
            repeats = 0;
        }
    }

    private List<TableCell> cells() throws XMLStreamException {
        List<TableCell> read = new ArrayList<>();
        int column = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                int repeated = number("number-columns-repeated");
                int rows = number("number-rows-spanned");
                TableCell cell = OdsCell.read(xml, budget, from1904);
                if (!cell.isBlank()) {
                    if (column < columns) {
                        merged.begin(column, line + 1, line + rows, cell);
                    }
                    while (read.size() < Math.min(columns, column)) {
                        read.add(TableCell.BLANK);
                    }
                    for (int i = 0; i < repeated && read.size() < columns; i++) {
                        read.add(cell);
                    }
                }
                column = Math.min(LAST_LINE, column + repeated);
            }
        }
        return read;
    }

    /** From 1; as large as sheets are at the most. */
    private int number(String attribute) {
        String text = xml.getAttributeValue(OdsCell.TABLE, attribute);
        return text == null || !text.matches("\\d{1,9}") ? 1 : Math.max(1, Math.min(LAST_LINE, Integer.parseInt(text)));
    }
}
