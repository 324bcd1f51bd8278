// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.upload;

import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Real workbook files, written by Apache POI or taken apart and put together again. */
public final class Workbooks {

    private Workbooks() {}

    public static byte[] workbook(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet of texts. */
    public static byte[] sheet(List<List<String>> rows) {
        return workbook(workbook -> {
            var sheet = workbook.createSheet("Actions");
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
        });
    }

    /** An existing workbook with something changed in it. */
    public static byte[] changed(byte[] file, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] protectedBy(String password, byte[] file) {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OPCPackage content = OPCPackage.open(new ByteArrayInputStream(file));
                    OutputStream encrypted = encryptor.getDataStream(system)) {
                content.save(encrypted);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same zip with some entries replaced or added. */
    public static byte[] withEntries(byte[] file, Map<String, byte[]> entries) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entries.containsKey(entry.getName())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** All rows of a file that the guard lets in. */
    public static List<TableRow> rows(byte[] file) {
        return rows(file, UploadLimits.DEFAULT);
    }

    public static List<TableRow> rows(byte[] file, UploadLimits limits) {
        return rows(file, limits, text -> false);
    }

    private static List<TableRow> rows(byte[] file, UploadLimits limits, Predicate<String> heading) {
        try (ReceivedFile received = new UploadGuard(limits).receive(stream(file));
                TableSource source = received.open(heading)) {
            List<TableRow> rows = new ArrayList<>();
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is told of how a file is read. */
    public static List<ImportIssue> warnings(byte[] file) {
        try (ReceivedFile received = new UploadGuard(UploadLimits.DEFAULT).receive(stream(file));
                TableSource source = received.open()) {
            while (source.next().isPresent()) {
                // warnings are complete after the last row
            }
            return source.warnings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as texts. */
    public static List<List<String>> texts(byte[] file) {
        return texts(rows(file));
    }

    /** The same where these headings are known. */
    public static List<List<String>> texts(byte[] file, Set<String> headings) {
        return texts(rows(file, UploadLimits.DEFAULT, headings::contains));
    }

    private static List<List<String>> texts(List<TableRow> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(TableCell::text).toList())
                .toList();
    }
}
