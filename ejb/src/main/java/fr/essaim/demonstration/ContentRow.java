// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of one of the demonstration's csv files, read by column name. */
public record ContentRow(NamedCsvRecord fields) {

    static List<ContentRow> read(String name) {
        return read(ContentRow.class, name);
    }

    /** The lines of a file beside this class, without its heading. */
    public static List<ContentRow> read(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name + ".csv");
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().map(ContentRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String column) {
        return fields.getField(column);
    }

    public int number(String column) {
        return Integer.parseInt(text(column));
    }

    boolean yes(String column) {
        return "yes".equals(text(column));
    }

    public Optional<LocalDate> date(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    /** The words between commas; none when the field is empty. */
    public List<String> words(String column) {
        return Stream.of(text(column).split(","))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
