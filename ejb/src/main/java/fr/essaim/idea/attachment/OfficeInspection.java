// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Office documents are zips. Each entry is expanded once under limits; what a document is, its own table of contents says;
 * macros, embedded programs, and templates fetched from elsewhere are refused.
 */
final class OfficeInspection {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_EXPANDED = 200L << 20;
    private static final long RATIO_LOOKED_AT_BEYOND = 1L << 20;
    private static final int MOST_RATIO = 200;
    private static final int TEXT_LOOKED_AT = 1 << 20;
    private static final int END_RECORD = 22;

    private static final Map<String, AttachmentType> MICROSOFT = Map.of(
            "wordprocessingml.document.main+xml", AttachmentType.DOCX,
            "spreadsheetml.sheet.main+xml", AttachmentType.XLSX,
            "presentationml.presentation.main+xml", AttachmentType.PPTX);
    private static final Map<String, AttachmentType> OPEN = Map.of(
            "application/vnd.oasis.opendocument.text", AttachmentType.ODT,
            "application/vnd.oasis.opendocument.spreadsheet", AttachmentType.ODS);

    private static final Pattern ACTIVE_ENTRY = Pattern.compile(
            "(?:.*/)?(?:vbaproject|vbadata|oleobject|activex)[^/]*|.*/(?:activex|embeddings)/.*|(?:basic|scripts)/.*"
                    + "|.*\\.(?:exe|dll|js|jar|vbs|ps1|bat|cmd|lnk|html?|svg)");
    private static final Pattern FETCHED =
            Pattern.compile("(?s)<Relationship\\b(?=[^>]*TargetMode\\s*=\\s*\"External\")(?=[^>]*Type\\s*=\\s*\"[^\"]*/"
                    + "(?:attachedTemplate|oleObject|frame|subDocument|externalLinkPath)\")");

    private OfficeInspection() {}

    static AttachmentType type(Path file) {
        checkEnd(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new AttachmentRefusedException("too-expansive");
            }
            AttachmentType type = told(zip);
            long expanded = 0;
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))
                        || entry.getName().contains("..")) {
                    throw new AttachmentRefusedException("damaged");
                }
                if (ACTIVE_ENTRY
                        .matcher(entry.getName().toLowerCase(Locale.ROOT))
                        .matches()) {
                    throw new AttachmentRefusedException("active-content");
                }
                expanded += expand(zip, entry, MOST_EXPANDED - expanded);
                if (entry.getName().endsWith(".rels")
                        && FETCHED.matcher(text(zip, entry)).find()) {
                    throw new AttachmentRefusedException("active-content");
                }
            }
            return type;
        } catch (IOException | IllegalArgumentException e) {
            throw new AttachmentRefusedException("damaged", e);
        }
    }

    /** The zip ends where the file ends, without a comment: nothing is stuck to it. */
    private static void checkEnd(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < END_RECORD) {
                throw new AttachmentRefusedException("damaged");
            }
            in.seek(in.length() - END_RECORD);
            if (in.readInt() != 0x504B0506) {
                throw new AttachmentRefusedException("damaged");
            }
        } catch (IOException e) {
            throw new AttachmentRefusedException("damaged", e);
        }
    }

    private static AttachmentType told(ZipFile zip) throws IOException {
        ZipEntry open = zip.getEntry("mimetype");
        if (open != null) {
            AttachmentType type = OPEN.get(text(zip, open).strip());
            if (type == null) {
                throw new AttachmentRefusedException("wrong-type");
            }
            return type;
        }
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        String contents = types == null ? "" : text(zip, types);
        if (contents.contains("macroEnabled")) {
            throw new AttachmentRefusedException("active-content");
        }
        return MICROSOFT.entrySet().stream()
                .filter(main ->
                        contents.contains("\"application/vnd.openxmlformats-officedocument." + main.getKey() + "\""))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AttachmentRefusedException("wrong-type"));
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(TEXT_LOOKED_AT), StandardCharsets.UTF_8);
        }
    }

    private static long expand(ZipFile zip, ZipEntry entry, long allowed) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                boolean bomb =
                        size > RATIO_LOOKED_AT_BEYOND && size / MOST_RATIO > Math.max(1, entry.getCompressedSize());
                if (size > allowed || bomb) {
                    throw new AttachmentRefusedException("too-expansive");
                }
            }
        }
        return size;
    }
}
