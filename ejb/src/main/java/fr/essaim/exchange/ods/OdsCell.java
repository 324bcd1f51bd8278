// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.ods;

import fr.essaim.exchange.CellText;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableCell.Kind;
import fr.essaim.exchange.TextBudget;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A cell as the file has it: what it says of its value, and the text that it shows. */
final class OdsCell {

    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final int MOST_BLANKS = 100;

    private final XMLStreamReader xml;
    private final TextBudget budget;
    private final StringBuilder text = new StringBuilder();

    private OdsCell(XMLStreamReader xml, TextBudget budget) {
        this.xml = xml;
        this.budget = budget;
    }

    /** Reads up to the closing tag of the cell on whose opening tag the parser stands. */
    static TableCell read(XMLStreamReader xml, TextBudget budget, boolean from1904) throws XMLStreamException {
        boolean formula = xml.getAttributeValue(TABLE, "formula") != null;
        String type = String.valueOf(xml.getAttributeValue(OFFICE, "value-type"));
        String value = xml.getAttributeValue(OFFICE, "value");
        String date = xml.getAttributeValue(OFFICE, "date-value");
        boolean yes = "true".equals(xml.getAttributeValue(OFFICE, "boolean-value"));
        OdsCell cell = new OdsCell(xml, budget);
        cell.readText();
        String shown = CellText.tidy(cell.text.toString());
        return switch (type) {
            case "float", "currency", "percentage" -> number(type, value, shown, formula, from1904);
            case "date" -> date == null ? text(shown, formula) : new TableCell(date, Kind.DATE, formula);
            case "boolean" -> text(String.valueOf(yes), formula);
            default -> text(CellText.unshield(shown), formula);
        };
    }

    private static TableCell text(String text, boolean formula) {
        return new TableCell(text, Kind.TEXT, formula);
    }

    private static TableCell number(String type, String value, String shown, boolean formula, boolean from1904) {
        boolean percentage = "percentage".equals(type);
        try {
            String number = ShownNumber.of(String.valueOf(value), shown, percentage);
            Kind kind = from1904 ? Kind.NUMBER_FROM_1904 : Kind.NUMBER;
            return new TableCell(percentage ? number + " %" : number, kind, formula);
        } catch (NumberFormatException e) {
            return text(shown, formula);
        }
    }

    /** Paragraphs as lines. Comments and drawings hang on a cell, but are not its text. */
    private void readText() throws XMLStreamException {
        boolean any = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if ("p".equals(xml.getLocalName())) {
                    text.append(any ? "\n" : "");
                    any = true;
                    readParagraph();
                } else {
                    pass();
                }
            }
        }
    }

    private void readParagraph() throws XMLStreamException {
        for (int depth = 1; depth > 0; budget.check(text.length())) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "s" -> text.append(" ".repeat(blanks()));
                        case "tab" -> text.append('\t');
                        case "line-break" -> text.append('\n');
                        default -> {}
                    }
                    if ("annotation".equals(xml.getLocalName()) || "frame".equals(xml.getLocalName())) {
                        pass();
                    } else {
                        depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("No end of a paragraph");
                default -> {}
            }
        }
    }

    private int blanks() {
        String count = xml.getAttributeValue(TEXT, "c");
        return count == null || !count.matches("\\d{1,5}") ? 1 : Math.min(MOST_BLANKS, Integer.parseInt(count));
    }

    /** Goes to the end of the element on whose opening tag the parser stands. */
    private void pass() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
