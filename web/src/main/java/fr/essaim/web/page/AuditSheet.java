// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import fr.essaim.audit.AuditFilter;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableColumn.Content;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import fr.essaim.web.audit.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The audit log as a spreadsheet, with codes and numbers beside what people read. */
record AuditSheet(AuditTrail trail, AuditLines lines, Locale language) {

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
                        column("about", Content.NAME)),
                1,
                null);
        try (TableWriter table = TableWriter.open(format, layout, out)) {
            trail.each(filter, some -> rows(some, table));
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
                        line.about()));
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
