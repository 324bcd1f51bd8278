// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.audit.AuditFilter;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableColumn.Content;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import fr.essaim.exchange.download.TableFile;
import fr.essaim.web.audit.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The audit log as a spreadsheet, with codes and numbers beside what people read.
 *
 * @param mostInWorkbook how many events a workbook takes: what it leaves out it says in its last line
 */
record AuditSheet(AuditTrail trail, AuditLines lines, Locale language, long mostInWorkbook) {

    /** Spreadsheets end at row 1,048,576. */
    static final long MOST_IN_WORKBOOK = 1_000_000;

    void write(AuditFilter filter, Format format, OutputStream out) throws IOException {
        String title = text("page.audit");
        TableLayout layout = new TableLayout(
                title,
                title,
                List.of(
                        column("moment", Content.NAME),
                        column("at", Content.NAME),
                        column("code", Content.NAME),
                        column("kind", Content.NAME),
                        column("number", Content.NUMBER),
                        column("agent", Content.NAME),
                        column("impersonator", Content.NUMBER),
                        column("address", Content.NAME),
                        column("record", Content.NAME),
                        column("about", Content.NAME),
                        column("precise", Content.NAME),
                        column("detail", Content.NAME)),
                1,
                null);
        try (TableWriter table = TableFile.open(format, layout, out)) {
            long most = format == Format.XLSX ? mostInWorkbook : Long.MAX_VALUE;
            if (trail.each(filter, most, some -> rows(some, table))) {
                List<String> last =
                        new ArrayList<>(Collections.nCopies(layout.columns().size(), ""));
                last.set(0, BundleMessages.text(language, "audit.export.cut", most));
                table.row(last);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void rows(List<AuditTrail.Entry> some, TableWriter table) {
        List<AuditLines.Line> texts = lines.of(some, language);
        try {
            for (int i = 0; i < some.size(); i++) {
                AuditTrail.Entry entry = some.get(i);
                AuditLines.Line line = texts.get(i);
                table.row(Arrays.asList(
                        entry.at().toString(),
                        line.at(),
                        entry.kind().name(),
                        line.kind(),
                        entry.agent().map(Object::toString).orElse(""),
                        line.agent(),
                        entry.impersonator().map(Object::toString).orElse(""),
                        entry.address(),
                        entry.number() == 0 ? entry.about() : entry.about() + "/" + entry.number(),
                        line.about(),
                        entry.detail(),
                        line.detail()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableColumn column(String key, Content content) {
        String heading = text("audit.column." + key);
        return new TableColumn(key, heading, List.of(heading), false, content, false, List.of(), "");
    }

    private String text(String key) {
        return BundleMessages.text(language, key);
    }
}
