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
import java.util.function.Predicate;

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

    /**
     * @param heading whether a text is a known heading, by which the separator of a csv is found
     * @throws UploadRefusedException when the file's frame can't be read
     */
    public TableSource open(Predicate<String> heading) {
        return format == Format.XLSX ? XlsxTableSource.open(path, limits) : CsvTableSource.open(path, heading, limits);
    }

    /** A file of which no heading is known. */
    public TableSource open() {
        return open(text -> false);
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
