// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import fr.essaim.exchange.UploadRefusedException.StrayQuote;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a csv apart, as spreadsheet programs do: a quotation mark at the start of a field opens it, two within it are
 * one, signs after its end belong to it. A mark that opens a field by mistake, and would take other fields or lines into
 * it, is refused.
 */
final class CsvRecords {

    private static final int MOST_FIELDS = 16_384;
    private static final int END = -1;

    private final Reader reader;
    private final CsvText shape;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder field = new StringBuilder();
    private final List<Quoted> quotes = new ArrayList<>();
    private int line = 1;
    private int rows;
    private int ahead;

    /**
     * A field between quotation marks that has lines or separators in it.
     *
     * @param line where it opens
     * @param start in the raw text of the record
     * @param end in the raw text of the record
     * @param lines it has more than one
     * @param followed by other signs than blanks
     */
    private record Quoted(int line, int start, int end, boolean lines, boolean followed) {}

    CsvRecords(Reader reader, CsvText shape) throws IOException {
        this.reader = reader;
        this.shape = shape;
        this.ahead = reader.read();
    }

    /** @throws StrayQuote when a quotation mark takes other fields or lines into its field */
    Optional<CsvRecord> next() throws IOException {
        if (ahead == END) {
            return Optional.empty();
        }
        raw.setLength(0);
        quotes.clear();
        rows++;
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = readField();
            if (fields.size() < MOST_FIELDS) {
                fields.add(field.toString());
            }
        }
        if (!quotes.isEmpty()) {
            refuseStray(fields.size());
        }
        return Optional.of(new CsvRecord(rows, fields));
    }

    /** Reads a field and what ends it. Whether the record has another. */
    private boolean readField() throws IOException {
        field.setLength(0);
        int opened = line;
        int start = raw.length();
        int end = start;
        if (ahead == '"') {
            readQuoted();
            end = raw.length();
        }
        int inside = field.length();
        int sign = read();
        while (sign != shape.separator() && sign != '\n' && sign != END) {
            field.append((char) sign);
            sign = read();
        }
        if (end > start) {
            String quoted = raw.substring(start, end);
            boolean lines = quoted.indexOf('\n') >= 0;
            if (lines || quoted.indexOf(shape.separator()) >= 0) {
                boolean followed = !field.substring(inside).isBlank();
                quotes.add(new Quoted(opened, start, end, lines, followed));
            }
        }
        return sign == shape.separator();
    }

    private void readQuoted() throws IOException {
        int opened = line;
        read();
        for (int sign = read(); sign != '"' || ahead == '"'; sign = read()) {
            if (sign == END) {
                throw new StrayQuote(opened);
            }
            if (sign == '"') {
                read();
            }
            field.append((char) sign);
        }
    }

    private void refuseStray(int fields) {
        SwallowedRows swallowed = new SwallowedRows(raw.toString(), shape);
        for (Quoted quoted : quotes) {
            boolean stray = quoted.followed()
                    ? quoted.lines() || fields < shape.columns()
                    : quoted.lines() && swallowed.within(quoted.start(), quoted.end());
            if (stray) {
                throw new StrayQuote(quoted.line());
            }
        }
    }

    /** The next sign, each kind of line end as one. */
    private int read() throws IOException {
        int sign = ahead;
        if (sign == END) {
            return END;
        }
        ahead = reader.read();
        if (sign == '\r') {
            sign = '\n';
            ahead = ahead == '\n' ? reader.read() : ahead;
        }
        line += sign == '\n' ? 1 : 0;
        raw.append((char) sign);
        return sign;
    }
}
