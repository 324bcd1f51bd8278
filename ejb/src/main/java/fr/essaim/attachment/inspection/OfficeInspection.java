// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import fr.essaim.exchange.archive.SafeXml;
import fr.essaim.exchange.archive.ZipExpansion;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URLDecoder;
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
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Office documents are zips. Each entry is expanded once under limits, and read as XML where it is XML; what a document is,
 * its own table of contents says. Names count whatever their case, as office programs take them.
 */
final class OfficeInspection {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_EXPANDED = 200L << 20;
    private static final int MOST_RATIO = 200;
    private static final int END_RECORD = 22;
    private static final int LONGEST_TYPE = 200;
    private static final String CONTENT_TYPES = "[content_types].xml";

    private static final Map<String, AttachmentType> MICROSOFT = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", AttachmentType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", AttachmentType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", AttachmentType.PPTX);
    private static final Map<String, AttachmentType> OPEN = Map.of(
            "application/vnd.oasis.opendocument.text", AttachmentType.ODT,
            "application/vnd.oasis.opendocument.spreadsheet", AttachmentType.ODS);

    private static final Pattern ACTIVE_FILE =
            Pattern.compile("(?:vbaproject|vbadata|oleobject|activex|connections\\.xml|afchunk|webextension).*"
                    + "|.*\\.(?:bin\\.exe|exe|dll|js|jar|vbs|ps1|bat|cmd|lnk|html?|mht|svg|piece)");
    private static final Set<String> ACTIVE_FOLDERS = Set.of(
            "activex",
            "embeddings",
            "basic",
            "scripts",
            "customui",
            "macrosheets",
            "dialogsheets",
            "querytables",
            "webextensions",
            "dialogs");

    private OfficeInspection() {}

    static AttachmentType type(Path file) {
        checkEnd(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new AttachmentRefusedException("too-expansive");
            }
            AttachmentType type = null;
            ZipExpansion expansion = new ZipExpansion(
                    zip, MOST_EXPANDED, MOST_RATIO, () -> new AttachmentRefusedException("too-expansive"));
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = name(entry);
                if (!names.add(name)) {
                    throw new AttachmentRefusedException("damaged");
                }
                checkName(name);
                expansion.count(entry);
                AttachmentType told = name.equals("mimetype") ? open(zip, entry) : read(zip, entry, name);
                type = type == null ? told : type;
            }
            if (type == null) {
                throw new AttachmentRefusedException("wrong-type");
            }
            return type;
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
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

    /** In small letters, with slashes of one kind, and what is written as in an address decoded. */
    private static String name(ZipEntry entry) {
        String name = URLDecoder.decode(entry.getName().replace("+", "%2B"), StandardCharsets.UTF_8)
                .replace('\\', '/')
                .toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static void checkName(String name) {
        if (name.contains("..")) {
            throw new AttachmentRefusedException("damaged");
        }
        String[] parts = name.split("/");
        for (int part = 0; part < parts.length - 1; part++) {
            if (ACTIVE_FOLDERS.contains(parts[part])) {
                throw new AttachmentRefusedException("active-content");
            }
        }
        if (parts.length > 0 && ACTIVE_FILE.matcher(parts[parts.length - 1]).matches()) {
            throw new AttachmentRefusedException("active-content");
        }
    }

    private static AttachmentType open(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            String told = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.UTF_8).strip();
            AttachmentType type = OPEN.get(told);
            if (type == null) {
                throw new AttachmentRefusedException("wrong-type");
            }
            return type;
        }
    }

    /** @return what the document is, where this part says so, else null */
    private static AttachmentType read(ZipFile zip, ZipEntry entry, String name)
            throws IOException, XMLStreamException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            boolean told = name.endsWith(".rels") || name.endsWith(".xml");
            if (!told && !looksLikeXml(in) || told && entry.getSize() == 0) {
                return null;
            }
            XMLStreamReader xml = SafeXml.reader(in);
            if (name.equals(CONTENT_TYPES)) {
                return contents(xml);
            }
            new OfficeXml(xml, name.endsWith(".rels")).check();
            return null;
        }
    }

    private static boolean looksLikeXml(InputStream in) throws IOException {
        in.mark(64);
        String start = new String(in.readNBytes(32), StandardCharsets.ISO_8859_1);
        in.reset();
        String bare = start.replace("\0", "")
                .replaceAll("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
                .strip();
        return bare.startsWith("<");
    }

    private static AttachmentType contents(XMLStreamReader xml) throws XMLStreamException {
        AttachmentType type = null;
        while (SafeXml.nextElement(xml)) {
            String told = OfficeXml.attribute(xml, "ContentType").toLowerCase(Locale.ROOT);
            if (told.contains("macroenabled")
                    || told.contains("vba")
                    || told.contains("activex")
                    || told.contains("oleobject")
                    || told.contains("externallink")
                    || told.contains("webextension")) {
                throw new AttachmentRefusedException("active-content");
            }
            type = type == null ? MICROSOFT.get(told) : type;
        }
        return type;
    }
}
