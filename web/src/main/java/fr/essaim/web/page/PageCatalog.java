// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The pages of the portal, in the order of its navigation. */
public final class PageCatalog {

    private final Map<String, Page> pages;

    private final Set<String> uploads;

    public PageCatalog(List<Page> pages) {
        this(pages, Set.of());
    }

    private PageCatalog(List<Page> pages, Set<String> uploads) {
        this.uploads = uploads;
        var byId = new LinkedHashMap<String, Page>();
        pages.forEach(page -> byId.put(page.id(), page));
        this.pages = byId;
    }

    /** Reads {@code WEB-INF/pages.xml}. */
    public static PageCatalog read(InputStream description) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document = factory.newDocumentBuilder().parse(description);
            return new PageCatalog(
                    elements(document.getElementsByTagName("page")).stream()
                            .map(PageCatalog::page)
                            .toList(),
                    elements(document.getElementsByTagName("portlet")).stream()
                            .flatMap(portlet -> words(portlet.getAttribute("uploads")).stream())
                            .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The description of the pages cannot be read", e);
        }
    }

    public List<Page> all() {
        return List.copyOf(pages.values());
    }

    /** Names of the views and resources of portlets that take files. */
    public Set<String> uploads() {
        return uploads;
    }

    public Optional<Page> find(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** Whether the window stands on any of these pages. */
    public boolean hasWindow(String window, Predicate<Page> among) {
        return pages.values().stream().filter(among).anyMatch(page -> page.windows()
                .contains(window));
    }

    private static Page page(Element element) {
        var windows = new ArrayList<String>();
        for (var portlet : elements(element.getElementsByTagName("portlet"))) {
            windows.add(portlet.getAttribute("name").replaceFirst("^/", "") + "!" + portlet.getAttribute("window"));
        }
        return new Page(
                element.getAttribute("id"),
                element.getAttribute("title"),
                element.getAttribute("icon"),
                words(element.getAttribute("roles")),
                element.getAttribute("counts").equals("duties"),
                windows);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
