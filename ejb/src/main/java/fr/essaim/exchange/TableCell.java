// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

/**
 * What a cell holds, as text.
 *
 * @param text without surrounding blanks; a number with a decimal point, as many decimals as its format shows and
 *     the zeros that it puts before, followed by " %" where the cell is a percentage; a date in ISO form
 * @param kind what the spreadsheet says it is; always TEXT in a csv
 * @param formula computed by the spreadsheet: the text is only its last result
 */
public record TableCell(String text, Kind kind, boolean formula) {

    /**
     * ERROR is a spreadsheet error such as #REF!; NUMBER_FROM_1904 a number of a workbook that counts days from 1904, as
     * those of old Macintoshes do.
     */
    public enum Kind {
        TEXT,
        NUMBER,
        NUMBER_FROM_1904,
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
