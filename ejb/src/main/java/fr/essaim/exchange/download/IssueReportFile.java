// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.download;

import fr.essaim.exchange.Format;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableColumn.Content;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import fr.essaim.text.BundleText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** The problems of an imported file as a spreadsheet, for correcting the file beside it. */
public final class IssueReportFile {

    private IssueReportFile() {}

    /** @param text must know the sentences of all the issues */
    public static void write(String fileName, Iterable<ImportIssue> issues, BundleText text, OutputStream out)
            throws IOException {
        List<TableColumn> columns = List.of(
                column(text, "sheet", Content.NAME),
                column(text, "line", Content.SHORT),
                column(text, "column", Content.NAME),
                column(text, "value", Content.TITLE),
                column(text, "reason", Content.LONG),
                column(text, "accepted", Content.LONG));
        TableLayout layout =
                new TableLayout(text.text("report.title", fileName), text.text("report.tab"), columns, 0, null);
        try (TableWriter table = TableFile.open(Format.XLSX, layout, out)) {
            for (ImportIssue issue : issues) {
                table.row(Arrays.asList(
                        issue.sheet(),
                        issue.line() == 0 ? null : issue.line(),
                        issue.column(),
                        issue.value(),
                        issue.sentence(text),
                        String.join("\n", issue.acceptedValues())));
            }
        }
    }

    private static TableColumn column(BundleText text, String key, Content content) {
        return new TableColumn(key, text.text("report." + key), List.of(), false, content, false, List.of(), "");
    }
}
