// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.upload;

import fr.essaim.exchange.Format;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.csv.CsvTableSource;
import fr.essaim.exchange.xlsx.XlsxTableSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded file that passed the {@link UploadGuard}, kept in a temporary file until closed. */
public final class ReceivedFile implements Closeable {

    private final Path path;
    private final Format format;
    private final UploadLimits limits;

    ReceivedFile(Path path, Format format, UploadLimits limits) {
        this.path = path;
        this.format = format;
        this.limits = limits;
    }

    public Format format() {
        return format;
    }

    /** @throws UploadRefusedException when the file's frame can't be read */
    public TableSource open() {
        return format == Format.XLSX ? XlsxTableSource.open(path, limits) : CsvTableSource.open(path, limits);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
