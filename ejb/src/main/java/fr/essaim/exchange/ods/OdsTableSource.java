// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.ods;

import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.MergedCells;
import fr.essaim.exchange.SheetNotes;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.TextBudget;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.UploadRefusedException.DamagedFile;
import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;
import fr.essaim.exchange.UploadRefusedException.TooManyRows;
import fr.essaim.exchange.archive.SafeXml;
import fr.essaim.exchange.archive.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Rows of a spreadsheet of LibreOffice, from the one part that has them all, read with the JDK's streaming parser. */
public final class OdsTableSource implements TableSource {

    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final int MOST_STYLES = 70_000;

    private final ZipFile zip;
    private final InputStream content;
    private final XMLStreamReader xml;
    private final UploadLimits limits;
    private final TextBudget budget;
    private final SheetNotes notes = new SheetNotes();
    private final Set<String> hiddenStyles = new HashSet<>();
    private String tableStyle = "";
    private boolean from1904;
    private OdsRowReader rows;
    private int count;

    private OdsTableSource(ZipFile zip, UploadLimits limits) throws IOException, XMLStreamException {
        this.zip = zip;
        this.limits = limits;
        this.budget = new TextBudget(limits);
        this.content = new ZipParts(zip).open(OdsPackage.CONTENT);
        this.xml = SafeXml.steppedReader(content);
    }

    public static TableSource open(Path path, UploadLimits limits) {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new OdsTableSource(zip, limits);
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
            while (rows != null && rows.hasMore() || readRow()) {
                TableRow row = rows.next();
                if (!row.isBlank()) {
                    if (++count > limits.rows()) {
                        throw new TooManyRows(limits.rows());
                    }
                    if (rows.isHidden()) {
                        notes.hiddenRow(row.sheet(), row.line());
                    }
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UploadRefusedException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw new DamagedFile(e);
        }
    }

    /** Goes to the next row that isn't blank. False at the end. */
    private boolean readRow() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("Document type refused");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style", "table-properties" -> readStyle();
                    case "null-date" ->
                        from1904 = String.valueOf(xml.getAttributeValue(OdsCell.TABLE, "date-value"))
                                .startsWith("1904");
                    case "table" -> startTable();
                    case "table-row" -> {
                        if (rows != null) {
                            rows.read();
                            if (rows.hasMore()) {
                                return true;
                            }
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "table".equals(xml.getLocalName())) {
                rows = null;
            }
        }
        return false;
    }

    private void readStyle() {
        if ("style".equals(xml.getLocalName())) {
            tableStyle = String.valueOf(xml.getAttributeValue(STYLE, "name"));
        } else if ("false".equals(xml.getAttributeValue(OdsCell.TABLE, "display"))) {
            if (hiddenStyles.size() >= MOST_STYLES) {
                throw new FileTooExpansive();
            }
            hiddenStyles.add(tableStyle);
        }
    }

    private void startTable() {
        boolean seen = !hiddenStyles.contains(String.valueOf(xml.getAttributeValue(OdsCell.TABLE, "style-name")));
        String name = String.valueOf(xml.getAttributeValue(OdsCell.TABLE, "name"));
        rows = seen ? new OdsRowReader(name, xml, limits.columns(), budget, from1904, new MergedCells(notes)) : null;
    }

    @Override
    public List<ImportIssue> warnings() {
        return notes.warnings();
    }

    @Override
    public void close() throws IOException {
        content.close();
        zip.close();
    }
}
