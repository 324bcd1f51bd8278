// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.MergedCells;
import fr.essaim.exchange.SheetNotes;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.TextBudget;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.UploadRefusedException.DamagedFile;
import fr.essaim.exchange.UploadRefusedException.TooManyRows;
import fr.essaim.exchange.archive.SafeXml;
import fr.essaim.exchange.archive.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Rows of a workbook, read with the JDK's streaming parser so that memory follows the table of shared strings and one
 * row, never the sheet.
 */
public final class XlsxTableSource implements TableSource {

    private final ZipFile zip;
    private final ZipParts parts;
    private final SheetNotes notes = new SheetNotes();
    private final WorkbookParts workbook;
    private final UploadLimits limits;
    private final TextBudget budget;
    private final Iterator<WorkbookParts.SheetPart> sheets;
    private InputStream content;
    private SheetReader sheet;
    private MergedRanges merged;
    private int rows;

    private XlsxTableSource(ZipFile zip, UploadLimits limits) throws IOException, XMLStreamException {
        this.zip = zip;
        this.limits = limits;
        this.budget = new TextBudget(limits);
        this.parts = new ZipParts(zip);
        this.workbook = WorkbookParts.read(parts, limits);
        this.sheets = workbook.visibleSheets().iterator();
    }

    public static TableSource open(Path path, UploadLimits limits) {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new XlsxTableSource(zip, limits);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (UploadRefusedException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new DamagedFile(e);
        }
    }

    @Override
    public Optional<TableRow> next() {
        try {
            while (sheet != null || sheets.hasNext()) {
                if (sheet == null) {
                    openSheet(sheets.next());
                }
                Optional<TableRow> row = sheet.next();
                if (row.isEmpty()) {
                    closeSheet();
                } else if (!row.get().isBlank()) {
                    if (++rows > limits.rows()) {
                        throw new TooManyRows(limits.rows());
                    }
                    if (sheet.isHidden()) {
                        notes.hiddenRow(row.get().sheet(), row.get().line());
                    }
                    return row.map(merged::spread);
                }
            }
            return Optional.empty();
        } catch (UploadRefusedException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new DamagedFile(e);
        }
    }

    private void openSheet(WorkbookParts.SheetPart part) throws IOException, XMLStreamException {
        try (InputStream ahead = parts.open(part.part())) {
            merged = MergedRanges.read(ahead, limits.columns(), new MergedCells(notes));
        }
        content = parts.open(part.part());
        sheet = new SheetReader(part.name(), SafeXml.steppedReader(content), workbook, limits.columns(), budget);
    }

    private void closeSheet() throws IOException {
        sheet = null;
        content.close();
    }

    @Override
    public List<ImportIssue> warnings() {
        return notes.warnings();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
