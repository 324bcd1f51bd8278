// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

/**
 * What a cell holds, as text.
 *
 * @param text without surrounding blanks; a number with a decimal point, followed by " %" where the cell is a
 *     percentage; a date in ISO form
 * @param kind what the spreadsheet says it is; always TEXT in a csv
 * @param formula computed by the spreadsheet: the text is only its last result
 */
public record TableCell(String text, Kind kind, boolean formula) {

    /** ERROR is a spreadsheet error such as #REF!. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        ERROR
    }

    public static final TableCell BLANK = text("");

    public static TableCell text(String text) {
        return new TableCell(text, Kind.TEXT, false);
    }

    public boolean isBlank() {
        return text.isEmpty() && !formula;
    }
}
