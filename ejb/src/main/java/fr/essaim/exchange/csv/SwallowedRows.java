// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import java.util.regex.Pattern;

/** Tells lines of a long text in a cell from rows that a stray quotation mark took into it. */
final class SwallowedRows {

    /** In a table of so many columns no line of a text has just as many separators. */
    private static final int WIDE = 5;

    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+");

    private final String raw;
    private final CsvText shape;
    private final String beginning;

    /** @param raw a record as the file has it, lines ended by line feeds */
    SwallowedRows(String raw, CsvText shape) {
        this.raw = raw;
        this.shape = shape;
        this.beginning = beginning(raw);
    }

    /** Whether a line that begins in this part of the record is a row by itself. */
    boolean within(int start, int end) {
        for (int from = raw.indexOf('\n', start) + 1; from > 0 && from < end; from = raw.indexOf('\n', from) + 1) {
            int lineEnd = raw.indexOf('\n', from);
            String line = raw.substring(from, lineEnd < 0 ? raw.length() : lineEnd);
            String inside = line.substring(0, Math.min(line.length(), end - from));
            if (isRow(line, inside)) {
                return true;
            }
        }
        return false;
    }

    /** Sentences have a blank after a comma or semicolon; rows begin alike. */
    private boolean isRow(String line, String inside) {
        return separators(inside) > 0
                && separators(line) == shape.columns() - 1
                && !hasBlankAfterSeparator(inside)
                && (shape.columns() >= WIDE && inside.equals(line)
                        || beginning(line).equals(beginning));
    }

    private long separators(String text) {
        return text.chars().filter(sign -> sign == shape.separator()).count();
    }

    private boolean hasBlankAfterSeparator(String text) {
        for (int i = text.indexOf(shape.separator()); i >= 0; i = text.indexOf(shape.separator(), i + 1)) {
            if (i + 1 < text.length() && Character.isSpaceChar(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The kind of a row's first field: which signs stand between its words and numbers. */
    private String beginning(String row) {
        int end = row.indexOf(shape.separator());
        String field = row.substring(0, Math.max(end, 0)).replace("\"", "");
        return WORDS.matcher(NUMBERS.matcher(field).replaceAll("9")).replaceAll("a");
    }
}
