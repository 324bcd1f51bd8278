// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException.DamagedFile;
import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;
import fr.essaim.exchange.UploadRefusedException.WrongFileType;
import fr.essaim.exchange.archive.SafeXml;
import fr.essaim.exchange.archive.ZipExpansion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The zip around a workbook. */
public final class SpreadsheetPackage {

    private static final String WORKBOOK_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private SpreadsheetPackage() {}

    public static void check(Path path, UploadLimits limits) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new FileTooExpansive();
            }
            ZipExpansion expansion =
                    new ZipExpansion(zip, limits.expandedBytes(), limits.expansionRatio(), FileTooExpansive::new);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                expansion.count(entry);
            }
            workbookPart(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new DamagedFile(e);
        }
    }

    /** Name of the part that holds the workbook; refused where the zip is something else, a text document for instance. */
    static String workbookPart(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw new WrongFileType();
        }
        try (InputStream in = zip.getInputStream(types)) {
            XMLStreamReader xml = SafeXml.steppedReader(in);
            while (SafeXml.nextElement(xml)) {
                if (WORKBOOK_TYPE.equals(xml.getAttributeValue(null, "ContentType"))) {
                    String name = xml.getAttributeValue(null, "PartName");
                    return name == null ? "xl/workbook.xml" : name.substring(1);
                }
            }
        }
        throw new WrongFileType();
    }

    /** A part of the package, by its name without a leading slash. */
    static InputStream part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("No part " + name);
        }
        return zip.getInputStream(entry);
    }
}
