// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.essaim.exchange.CellText;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.TextBudget;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.UploadRefusedException.DamagedFile;
import fr.essaim.exchange.UploadRefusedException.TooManyRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Rows of a csv whatever its usual separator and encoding. A first line {@code sep=;}, Excel's own, is passed over. */
public final class CsvTableSource implements TableSource {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final UploadLimits limits;
    private final TextBudget budget;
    private int rows;

    private CsvTableSource(CsvReader<CsvRecord> reader, UploadLimits limits) {
        this.reader = reader;
        this.records = reader.iterator();
        this.limits = limits;
        this.budget = new TextBudget(limits);
    }

    public static TableSource open(Path path, UploadLimits limits) {
        try {
            CsvText text = CsvText.detect(path);
            return new CsvTableSource(
                    CsvReader.builder()
                            .fieldSeparator(text.separator())
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .allowExtraCharsAfterClosingQuote(true)
                            .ofCsvRecord(CsvText.reader(path, text.charset())),
                    limits);
        } catch (IOException e) {
            throw new DamagedFile(e);
        }
    }

    @Override
    public Optional<TableRow> next() {
        try {
            while (records.hasNext()) {
                CsvRecord csv = records.next();
                TableRow row = row(csv);
                boolean separatorLine = row.line() == 1 && csv.getField(0).startsWith("sep=");
                if (!row.isBlank() && !separatorLine) {
                    if (++rows > limits.rows()) {
                        throw new TooManyRows(limits.rows());
                    }
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UploadRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DamagedFile(e);
        }
    }

    private TableRow row(CsvRecord csv) {
        List<TableCell> cells = csv.getFields().stream()
                .limit(limits.columns())
                .peek(field -> budget.spend(field.length()))
                .map(field -> TableCell.text(CellText.unshield(CellText.tidy(field))))
                .toList();
        return new TableRow("", (int) csv.getStartingLineNumber(), cells);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
