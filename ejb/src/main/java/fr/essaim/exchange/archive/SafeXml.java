// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.archive;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of strangers: no document type, hence no entity, external or nested. The JDK's own parser, whatever is around. */
public final class SafeXml {

    private static final int MOST_DEPTH = 500;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", MOST_DEPTH);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entity refused");
        });
        return factory;
    }

    /** Of a spreadsheet: in UTF-8, as all programs write it, and without long steps. */
    public static XMLStreamReader steppedReader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new SteppedXml(in), StandardCharsets.UTF_8.name());
    }

    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** Goes to the next opening tag; false at the end. A document type is refused. */
    public static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException("Document type refused");
                default -> {}
            }
        }
        return false;
    }
}
