// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.ods;

import fr.essaim.exchange.UploadRefusedException.ProtectedOrOldFile;
import fr.essaim.exchange.archive.SafeXml;
import fr.essaim.exchange.archive.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The zip around a spreadsheet of LibreOffice. */
public final class OdsPackage {

    static final String CONTENT = "content.xml";

    private static final String TYPE = "mimetype";
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private OdsPackage() {}

    /**
     * Whether the zip is one, templates included.
     *
     * @throws ProtectedOrOldFile when it has a password
     */
    public static boolean isOne(ZipParts zip) throws IOException, XMLStreamException {
        if (!zip.has(TYPE)) {
            return false;
        }
        try (InputStream in = zip.open(TYPE)) {
            String type = new String(in.readNBytes(SPREADSHEET.length()), StandardCharsets.US_ASCII);
            if (!SPREADSHEET.equals(type)) {
                return false;
            }
        }
        if (isEncrypted(zip)) {
            throw new ProtectedOrOldFile();
        }
        return true;
    }

    private static boolean isEncrypted(ZipParts zip) throws IOException, XMLStreamException {
        if (!zip.has(MANIFEST)) {
            return false;
        }
        try (InputStream in = zip.open(MANIFEST)) {
            XMLStreamReader xml = SafeXml.steppedReader(in);
            while (SafeXml.nextElement(xml)) {
                if ("encryption-data".equals(xml.getLocalName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
