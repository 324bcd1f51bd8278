// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.download;

import fr.essaim.exchange.Format;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import fr.essaim.exchange.csv.CsvTableWriter;
import fr.essaim.exchange.xlsx.XlsxTableWriter;
import java.io.IOException;
import java.io.OutputStream;

/** A table as a file of the format that was asked for. */
public final class TableFile {

    private TableFile() {}

    public static TableWriter open(Format format, TableLayout layout, OutputStream out) throws IOException {
        return switch (format) {
            case XLSX -> new XlsxTableWriter(layout, out);
            case CSV -> new CsvTableWriter(layout, out);
        };
    }
}
