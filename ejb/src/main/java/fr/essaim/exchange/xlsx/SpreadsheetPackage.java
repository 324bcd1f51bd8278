// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.UploadRefusedException.WrongFileType;
import fr.essaim.exchange.archive.SafeXml;
import fr.essaim.exchange.archive.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The zip around a workbook. */
public final class SpreadsheetPackage {

    private static final String TYPES = "[Content_Types].xml";

    /** Workbooks and templates, with macros, which nobody runs, and without. */
    private static final Set<String> WORKBOOK_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
            "application/vnd.ms-excel.sheet.macroenabled.main+xml",
            "application/vnd.ms-excel.template.macroenabled.main+xml");

    private SpreadsheetPackage() {}

    /**
     * Name of the part that holds the workbook.
     *
     * @throws WrongFileType when the zip is something else, a text document for instance
     */
    public static String workbookPart(ZipParts zip) throws IOException, XMLStreamException {
        if (!zip.has(TYPES)) {
            throw new WrongFileType();
        }
        try (InputStream in = zip.open(TYPES)) {
            XMLStreamReader xml = SafeXml.steppedReader(in);
            while (SafeXml.nextElement(xml)) {
                String type = xml.getAttributeValue(null, "ContentType");
                if (type != null && WORKBOOK_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
                    String name = xml.getAttributeValue(null, "PartName");
                    return zip.resolve("", name == null ? "xl/workbook.xml" : name);
                }
            }
        }
        throw new WrongFileType();
    }
}
