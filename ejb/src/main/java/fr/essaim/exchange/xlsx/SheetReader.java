// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.CellText;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableCell.Kind;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TextBudget;
import fr.essaim.exchange.archive.SafeXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet of a workbook, one after the other. */
final class SheetReader {

    private final String sheet;
    private final XMLStreamReader xml;
    private final WorkbookParts workbook;
    private final int columns;
    private final TextBudget budget;
    private int line;
    private boolean hidden;

    SheetReader(String sheet, XMLStreamReader xml, WorkbookParts workbook, int columns, TextBudget budget) {
        this.sheet = sheet;
        this.xml = xml;
        this.workbook = workbook;
        this.columns = columns;
        this.budget = budget;
    }

    /** Empty at the end of the sheet. */
    Optional<TableRow> next() throws XMLStreamException {
        while (SafeXml.nextElement(xml)) {
            if ("row".equals(xml.getLocalName())) {
                String number = xml.getAttributeValue(null, "r");
                line = number == null || number.isBlank() ? line + 1 : Integer.parseInt(number.trim());
                hidden = OoxmlText.isTrue(xml.getAttributeValue(null, "hidden"));
                return Optional.of(new TableRow(sheet, line, cells()));
            }
        }
        return Optional.empty();
    }

    /** Whether its author does not see the row that was read last. */
    boolean isHidden() {
        return hidden;
    }

    private List<TableCell> cells() throws XMLStreamException {
        List<TableCell> cells = new ArrayList<>();
        int column = -1;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && "c".equals(xml.getLocalName())) {
                column = column(xml.getAttributeValue(null, "r"), column + 1);
                TableCell cell = cell();
                if (column < columns && !cell.isBlank()) {
                    while (cells.size() <= column) {
                        cells.add(TableCell.BLANK);
                    }
                    cells.set(column, cell);
                }
            }
        }
    }

    /** From 0, by the letters that the address begins with. */
    static int column(String address, int otherwise) {
        if (address == null || address.isBlank()) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < Math.min(4, address.length()) && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private TableCell cell() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        NumberMeaning style = workbook.style(xml.getAttributeValue(null, "s"));
        String value = "";
        boolean formula = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "c".equals(xml.getLocalName())) {
                return cell(type == null || type.isBlank() ? "n" : type, value, formula, style);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = RichString.plain(xml, budget);
                    case "is" -> value = RichString.read(xml, "is", budget);
                    default -> {}
                }
            }
        }
    }

    private TableCell cell(String type, String value, boolean formula, NumberMeaning style) {
        if (value.isEmpty()) {
            return formula ? new TableCell("", Kind.TEXT, true) : TableCell.BLANK;
        }
        return switch (type) {
            case "s" -> text(workbook.sharedString(Integer.parseInt(value.trim())), formula);
            case "n" -> style.cell(value.trim(), formula, workbook.from1904());
            case "b" -> text("1".equals(value) ? "true" : "false", formula);
            case "e" -> new TableCell(value, Kind.ERROR, formula);
            default -> text(value, formula);
        };
    }

    private TableCell text(String text, boolean formula) {
        budget.spend(text.length());
        return new TableCell(CellText.unshield(CellText.tidy(text)), Kind.TEXT, formula);
    }
}
