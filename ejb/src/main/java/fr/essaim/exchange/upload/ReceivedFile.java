// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.upload;

import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.csv.CsvTableSource;
import fr.essaim.exchange.ods.OdsTableSource;
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
    private final FileKind kind;
    private final UploadLimits limits;

    ReceivedFile(Path path, FileKind kind, UploadLimits limits) {
        this.path = path;
        this.kind = kind;
        this.limits = limits;
    }

    /**
     * @param heading whether a text is a known heading, by which the separator of a csv is found
     * @throws UploadRefusedException when the file's frame can't be read
     */
    public TableSource open(Predicate<String> heading) {
        return switch (kind) {
            case XLSX -> XlsxTableSource.open(path, limits);
            case ODS -> OdsTableSource.open(path, limits);
            case CSV -> CsvTableSource.open(path, heading, limits);
        };
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
