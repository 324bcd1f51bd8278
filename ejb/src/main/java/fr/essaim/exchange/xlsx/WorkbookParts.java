// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.TextBudget;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;
import fr.essaim.exchange.archive.SafeXml;
import fr.essaim.exchange.archive.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the sheets of a workbook share: their names, the shared strings, which styles mean a date or a percentage. */
final class WorkbookParts {

    /** What a short string costs beside its signs. */
    private static final int OBJECT = 32;

    /** A visible sheet and the part that holds it. */
    record SheetPart(String name, String part) {}

    /** Of relations, formats and styles: spreadsheet programs stop at 65,490. */
    private static final int MOST = 70_000;

    private final List<SheetPart> visibleSheets = new ArrayList<>();
    private final List<String> sharedStrings = new ArrayList<>();
    private final List<NumberMeaning> styles = new ArrayList<>();
    private boolean from1904;

    private WorkbookParts() {}

    static WorkbookParts read(ZipParts zip, UploadLimits limits) throws IOException, XMLStreamException {
        WorkbookParts parts = new WorkbookParts();
        String workbook = SpreadsheetPackage.workbookPart(zip);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        Map<String, String> targets = new HashMap<>();
        String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        try (InputStream in = zip.open(relations)) {
            XMLStreamReader xml = SafeXml.steppedReader(in);
            while (SafeXml.nextElement(xml)) {
                if ("Relationship".equals(xml.getLocalName())) {
                    String part = zip.resolve(folder, xml.getAttributeValue(null, "Target"));
                    String type = xml.getAttributeValue(null, "Type");
                    checkNumber(targets.size(), MOST);
                    targets.put(xml.getAttributeValue(null, "Id"), part);
                    targets.put(type.substring(type.lastIndexOf('/')), part);
                }
            }
        }
        parts.readSheets(zip, workbook, targets);
        // Programs name parts that they leave out when nothing is in them
        if (zip.has(targets.getOrDefault("/styles", ""))) {
            parts.readStyles(zip, targets.get("/styles"));
        }
        if (zip.has(targets.getOrDefault("/sharedStrings", ""))) {
            parts.readStrings(zip, targets.get("/sharedStrings"), limits);
        }
        return parts;
    }

    private void readSheets(ZipParts zip, String part, Map<String, String> targets)
            throws IOException, XMLStreamException {
        Set<String> parts = new HashSet<>();
        try (InputStream in = zip.open(part)) {
            XMLStreamReader xml = SafeXml.steppedReader(in);
            while (SafeXml.nextElement(xml)) {
                if ("workbookPr".equals(xml.getLocalName())) {
                    from1904 = OoxmlText.isTrue(xml.getAttributeValue(null, "date1904"));
                } else if ("sheet".equals(xml.getLocalName())) {
                    String state = xml.getAttributeValue(null, "state");
                    String target = targets.get(relationId(xml));
                    if (target != null && !parts.add(target)) {
                        throw new XMLStreamException("Two sheets in one part");
                    }
                    if ((state == null || "visible".equals(state)) && target != null) {
                        visibleSheets.add(new SheetPart(xml.getAttributeValue(null, "name"), target));
                    }
                }
            }
        }
    }

    private static String relationId(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if ("id".equals(sheet.getAttributeLocalName(i))) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private void readStyles(ZipParts zip, String part) throws IOException, XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        boolean inCellStyles = false;
        try (InputStream in = zip.open(part)) {
            XMLStreamReader xml = SafeXml.steppedReader(in);
            while (SafeXml.nextElement(xml)) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        checkNumber(formats.size(), MOST);
                        formats.put(xml.getAttributeValue(null, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                    }
                    case "cellStyleXfs", "cellStyles", "dxfs" -> inCellStyles = false;
                    case "cellXfs" -> inCellStyles = true;
                    case "xf" -> {
                        if (inCellStyles) {
                            checkNumber(styles.size(), MOST);
                            String id = xml.getAttributeValue(null, "numFmtId");
                            styles.add(NumberMeaning.of(id, formats.get(id)));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private void readStrings(ZipParts zip, String part, UploadLimits limits) throws IOException, XMLStreamException {
        TextBudget budget = new TextBudget(limits);
        try (InputStream in = zip.open(part)) {
            XMLStreamReader xml = SafeXml.steppedReader(in);
            while (SafeXml.nextElement(xml)) {
                if ("si".equals(xml.getLocalName())) {
                    String text = RichString.read(xml, "si", budget);
                    budget.spend(text.length());
                    checkNumber(sharedStrings.size(), limits.textCharacters() / OBJECT);
                    sharedStrings.add(text);
                }
            }
        }
    }

    private static void checkNumber(int present, int most) {
        if (present >= most) {
            throw new FileTooExpansive();
        }
    }

    List<SheetPart> visibleSheets() {
        return visibleSheets;
    }

    String sharedString(int index) {
        return sharedStrings.get(index);
    }

    NumberMeaning style(String index) {
        int i = index == null || !index.trim().matches("\\d{1,9}") ? -1 : Integer.parseInt(index.trim());
        return i < 0 || i >= styles.size() ? NumberMeaning.GENERAL : styles.get(i);
    }

    boolean from1904() {
        return from1904;
    }
}
