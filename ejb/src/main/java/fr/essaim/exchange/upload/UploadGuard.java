// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.upload;

import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.UploadRefusedException.DamagedFile;
import fr.essaim.exchange.UploadRefusedException.EmptyFile;
import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;
import fr.essaim.exchange.UploadRefusedException.FileTooLarge;
import fr.essaim.exchange.UploadRefusedException.ProtectedOrOldFile;
import fr.essaim.exchange.UploadRefusedException.WrongFileType;
import fr.essaim.exchange.archive.ZipExpansion;
import fr.essaim.exchange.archive.ZipParts;
import fr.essaim.exchange.csv.CsvText;
import fr.essaim.exchange.ods.OdsPackage;
import fr.essaim.exchange.xlsx.SpreadsheetPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Receives an uploaded file and believes neither its name nor its declared type: what it is, is decided by its first
 * bytes; a zip is expanded once under limits before anything reads it.
 */
public final class UploadGuard {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int LOOKED_AT = 8_192;

    private final UploadLimits limits;

    public UploadGuard(UploadLimits limits) {
        this.limits = limits;
    }

    /**
     * Copies the stream to a temporary file. The caller closes the answer, which deletes it.
     *
     * @throws UploadRefusedException when it is no table that can be read
     */
    public ReceivedFile receive(InputStream content) {
        try {
            Path path = Files.createTempFile("essaim-upload-", ".tmp");
            try {
                copy(content, path);
                return new ReceivedFile(path, recognise(path), limits);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(InputStream content, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[LOOKED_AT];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limits.fileBytes()) {
                    throw new FileTooLarge(limits.fileBytes());
                }
                out.write(buffer, 0, read);
            }
            if (size == 0) {
                throw new EmptyFile();
            }
        }
    }

    private FileKind recognise(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(LOOKED_AT);
        }
        if (startsWith(head, OLE2)) {
            throw new ProtectedOrOldFile();
        }
        if (startsWith(head, ZIP)) {
            return recogniseZip(path);
        }
        if (!looksLikeText(head)) {
            throw new WrongFileType();
        }
        return FileKind.CSV;
    }

    /** Expands it once under the limits before anything is read of it. */
    private FileKind recogniseZip(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new FileTooExpansive();
            }
            ZipExpansion expansion =
                    new ZipExpansion(zip, limits.expandedBytes(), limits.expansionRatio(), FileTooExpansive::new);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                expansion.count(entry);
            }
            ZipParts parts = new ZipParts(zip);
            if (OdsPackage.isOne(parts)) {
                return FileKind.ODS;
            }
            SpreadsheetPackage.workbookPart(parts);
            return FileKind.XLSX;
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new DamagedFile(e);
        }
    }

    private static boolean looksLikeText(byte[] head) {
        if (CsvText.isUtf16(head)) {
            return true;
        }
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        return !start.startsWith("<") && !start.startsWith("%PDF-") && !start.startsWith("{\\rtf");
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
