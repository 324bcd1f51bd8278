// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import fr.essaim.portlet.Features;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The descriptors where they are written. */
final class Sources {

    static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");
    static final Path RESOURCES = Path.of("src/main/resources");

    private Sources() {}

    static String portlets() {
        return text(WEB_INF.resolve("portlet.xml"));
    }

    static String liferayPortlets() {
        return text(WEB_INF.resolve("liferay-portlet.xml"));
    }

    static String display() {
        return text(WEB_INF.resolve("liferay-display.xml"));
    }

    static String resourceActions() {
        return text(RESOURCES.resolve("resource-actions/default.xml"));
    }

    /** Kinds of notices of a feature, which may have none. */
    static String notifications(String feature) {
        return Features.telling().stream()
                .filter(page -> page.feature().equals(feature))
                .map(page -> text(RESOURCES.resolve(Features.definitions(page))))
                .findFirst()
                .orElse("<user-notification-definitions/>");
    }

    /** Whatever is written for Liferay in XML. */
    static List<Path> liferayDescriptors() throws IOException {
        try (Stream<Path> pages = Files.walk(WEB_INF);
                Stream<Path> resources = Files.walk(RESOURCES)) {
            return Stream.concat(pages, resources)
                    .filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> text(file).contains("-//Liferay//")
                            || file.getFileName().toString().startsWith("liferay-"))
                    .toList();
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
