// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a file is by its content, and refuses what could do something by itself. Its name counts for nothing but txt or csv. */
final class FileInspection {

    private static final int LOOKED_AT = 8_192;
    private static final Pattern MARKUP =
            Pattern.compile("<\\s*(?:!doctype|html|head|body|script|svg|iframe|\\?xml|\\?php)");

    private FileInspection() {}

    /** The format of an image's bytes as {@code ImageIO} calls it, or null when it is none that we draw. */
    static String imageFormat(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "png";
        }
        return startsWith(head, 'G', 'I', 'F', '8') ? "gif" : null;
    }

    /**
     * @param name as it was sent
     * @throws AttachmentRefusedException when it is nothing that we keep
     */
    static AttachmentType document(Path file, String name) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, '%', 'P', 'D', 'F', '-')) {
            PdfInspection.check(file);
            return AttachmentType.PDF;
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return OfficeInspection.type(file);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new AttachmentRefusedException("old-or-protected");
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(start).find()) {
            throw new AttachmentRefusedException("web-page");
        }
        checkText(file);
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? AttachmentType.CSV : AttachmentType.TXT;
    }

    private static void checkText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[LOOKED_AT];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] >= 0 && buffer[i] < ' ' && "\t\n\r\f".indexOf(buffer[i]) < 0) {
                        throw new AttachmentRefusedException("wrong-type");
                    }
                }
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
