// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF is read as a whole: it must be sound, end where the file ends, and hold nothing that runs, nor a file. */
final class PdfInspection {

    private static final int END_WITHIN = 1_024;
    private static final int MOST_OBJECTS = 300_000;
    private static final int MOST_PAGES = 2_000;
    private static final Set<String> ACTING = Set.of("JavaScript", "JS", "Launch", "EmbeddedFiles", "RichMedia", "XFA");
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE");

    private PdfInspection() {}

    static void check(Path file) throws IOException {
        checkEnd(file);
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new AttachmentRefusedException("old-or-protected");
            }
            if (document.getNumberOfPages() < 1) {
                throw new AttachmentRefusedException("damaged");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new AttachmentRefusedException("too-expansive");
            }
            walk(document.getDocument().getTrailer());
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException e) {
            throw new AttachmentRefusedException("old-or-protected", e);
        } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError e) {
            throw new AttachmentRefusedException("damaged", e);
        }
    }

    /** Nothing but blanks after the last end mark: no page, archive or picture stuck to it. */
    private static void checkEnd(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(END_WITHIN, in.length())];
            in.seek(in.length() - end.length);
            in.readFully(end);
            String text = new String(end, StandardCharsets.ISO_8859_1);
            int mark = text.lastIndexOf("%%EOF");
            if (mark < 0 || !text.substring(mark + 5).replace("\0", "").isBlank()) {
                throw new AttachmentRefusedException("damaged");
            }
            in.seek(0);
            byte[] start = new byte[(int) Math.min(END_WITHIN, in.length())];
            in.readFully(start);
            String head = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (head.contains("<html") || head.contains("<script") || head.contains("<svg")) {
                throw new AttachmentRefusedException("web-page");
            }
        }
    }

    private static void walk(COSBase root) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            COSBase next = waiting.pop();
            COSBase found = next instanceof COSObject reference ? reference.getObject() : next;
            if (found == null || !seen.add(found)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new AttachmentRefusedException("too-expansive");
            }
            if (found instanceof COSDictionary dictionary) {
                checkActs(dictionary);
                waiting.addAll(dictionary.getValues());
            } else if (found instanceof COSArray array) {
                array.forEach(waiting::add);
            }
        }
    }

    private static void checkActs(COSDictionary dictionary) {
        boolean acts = dictionary.keySet().stream().map(COSName::getName).anyMatch(ACTING::contains)
                || ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)));
        if (acts) {
            throw new AttachmentRefusedException("active-content");
        }
    }
}
