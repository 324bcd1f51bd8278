// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import fr.essaim.exchange.CellText;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.TextBudget;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException.DamagedFile;
import fr.essaim.exchange.UploadRefusedException.TooManyRows;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows of a csv whatever its usual separator and encoding. A first line {@code sep=;}, Excel's own, is passed over. */
public final class CsvTableSource implements TableSource {

    private final Reader reader;
    private final CsvText text;
    private final CsvRecords records;
    private final UploadLimits limits;
    private final TextBudget budget;
    private int rows;

    /** Rows that spreadsheet programs don't show, nor number: the one of the separator. */
    private int unseen;

    private CsvTableSource(Reader reader, CsvText text, UploadLimits limits) throws IOException {
        this.reader = reader;
        this.text = text;
        this.records = new CsvRecords(reader, text);
        this.limits = limits;
        this.budget = new TextBudget(limits);
    }

    /** @param heading whether a text is a known heading: the line that has most of them tells the separator */
    public static TableSource open(Path path, Predicate<String> heading, UploadLimits limits) {
        try {
            CsvText text = CsvText.detect(path, heading);
            return new CsvTableSource(CsvText.reader(path, text.charset()), text, limits);
        } catch (IOException e) {
            throw new DamagedFile(e);
        }
    }

    @Override
    public Optional<TableRow> next() {
        try {
            for (Optional<CsvRecord> csv = records.next(); csv.isPresent(); csv = records.next()) {
                if (csv.get().row() == 1 && csv.get().fields().get(0).startsWith("sep=")) {
                    unseen = 1;
                    continue;
                }
                TableRow row = row(csv.get());
                if (!row.isBlank()) {
                    if (++rows > limits.rows()) {
                        throw new TooManyRows(limits.rows());
                    }
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new DamagedFile(e);
        }
    }

    @Override
    public List<ImportIssue> warnings() {
        return text.guess().stream()
                .map(name -> new ImportIssue("", 0, "", "", "encoding.guessed", List.of(name), List.of()))
                .toList();
    }

    private TableRow row(CsvRecord csv) {
        List<TableCell> cells = csv.fields().stream()
                .limit(limits.columns())
                .peek(field -> budget.spend(field.length()))
                .map(field -> TableCell.text(CellText.unshield(CellText.tidy(field))))
                .toList();
        return new TableRow("", csv.row() - unseen, cells);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
