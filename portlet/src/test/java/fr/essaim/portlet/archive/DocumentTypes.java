// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.io.InputStream;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.EntityResolver;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The document types and schemas that Liferay ships; whatever else a descriptor names is refused, never fetched. */
final class DocumentTypes implements EntityResolver {

    private static final String FOLDER = "/com/liferay/portal/definitions/";

    /** The portal's own copy of the document that an address ends with, or null. */
    static InputStream stream(String address) {
        return DocumentTypes.class.getResourceAsStream(FOLDER + address.substring(address.lastIndexOf('/') + 1));
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        InputStream known = stream(systemId);
        if (known == null) {
            throw new SAXException("Liferay does not ship " + systemId);
        }
        InputSource source = new InputSource(known);
        source.setPublicId(publicId);
        source.setSystemId(systemId);
        return source;
    }

    /** The same for a schema that includes others. */
    static LSInput schema(LSInput input, String systemId) {
        input.setSystemId(systemId);
        input.setByteStream(stream(systemId));
        return input;
    }
}
