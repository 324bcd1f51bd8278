// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader says of a document: its marked text in the order of its structure, each block's kind before it. */
public final class SpokenText {

    private final Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
    private final StringBuilder spoken = new StringBuilder();

    private SpokenText() {}

    public static String of(PDDocument document) throws IOException {
        SpokenText text = new SpokenText();
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> byId = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, byId));
            text.marked.put(page.getCOSObject(), byId);
        }
        text.say(document.getDocumentCatalog().getStructureTreeRoot());
        return text.spoken.toString();
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> byId) {
        StringBuilder words = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                words.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent nested) {
                collect(nested, byId);
            }
        }
        if (content.getMCID() >= 0) {
            byId.merge(content.getMCID(), words.toString(), String::concat);
        }
    }

    private void say(PDStructureNode node) {
        if (node instanceof PDStructureElement element && !"Span".equals(element.getStructureType())) {
            spoken.append('\n').append(element.getStructureType()).append(": ");
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                say(child);
            } else if (kid instanceof PDMarkedContentReference reference) {
                say(reference.getPage(), reference.getMCID());
            } else if (kid instanceof Integer id && node instanceof PDStructureElement element) {
                say(element.getPage(), id);
            }
        }
    }

    private void say(PDPage page, int id) {
        spoken.append(marked.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, ""));
    }
}
