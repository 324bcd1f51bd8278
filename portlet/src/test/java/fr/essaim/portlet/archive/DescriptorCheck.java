// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.ls.DOMImplementationLS;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Validates descriptors against the document types and schemas in Liferay's own jar, without a network. */
final class DescriptorCheck {

    private DescriptorCheck() {}

    /** Against the document type that the descriptor declares: one of Liferay's. */
    static List<String> againstItsDocumentType(String xml) {
        Problems problems = new Problems();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setValidating(true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setEntityResolver(new DocumentTypes());
            reader.setErrorHandler(problems);
            reader.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            problems.add(e);
        }
        return problems.found;
    }

    /** Against the schema of portlet descriptors of this version, for example {@code 2.0}. */
    static List<String> againstPortletSchema(String xml, String version) {
        Problems problems = new Problems();
        try {
            DOMImplementation dom = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
            SchemaFactory schemas = SchemaFactory.newDefaultInstance();
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "all");
            schemas.setResourceResolver((type, namespace, publicId, systemId, base) ->
                    DocumentTypes.schema(((DOMImplementationLS) dom).createLSInput(), systemId));
            String name = "portlet-app_" + version.replace('.', '_') + ".xsd";
            Validator validator = schemas.newSchema(new StreamSource(DocumentTypes.stream(name), name))
                    .newValidator();
            validator.setErrorHandler(problems);
            validator.validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            problems.add(e);
        }
        return problems.found;
    }

    private static final class Problems extends DefaultHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void error(SAXParseException problem) {
            found.add("line %d: %s".formatted(problem.getLineNumber(), problem.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }

        void add(Exception problem) {
            found.add(problem.getMessage());
        }
    }
}
