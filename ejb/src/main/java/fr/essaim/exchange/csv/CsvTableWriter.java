// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.essaim.exchange.CellText;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Semicolons, UTF-8 with a byte order mark, CRLF, day-first dates and decimal commas: what French Excel opens. */
public final class CsvTableWriter implements TableWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final CsvWriter csv;
    private final Writer writer;

    public CsvTableWriter(TableLayout layout, OutputStream out) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(layout.columns().stream()
                .map(column -> CellText.shield(column.heading()))
                .toList());
    }

    @Override
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvTableWriter::text).toList());
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate date) {
            return DAY.format(date);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).toPlainString().replace('.', ',');
        }
        return CellText.shield(value.toString());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
