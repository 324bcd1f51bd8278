// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import fr.essaim.text.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What the portlets of a page ask to have in its head: each script and style once, in the order they came. */
public final class HeadElements {

    private static final String KEY = HeadElements.class.getName();
    private static final Set<String> EMPTY_ELEMENTS = Set.of("link", "meta", "base");

    private final Set<String> elements = new LinkedHashSet<>();

    private HeadElements() {}

    static HeadElements of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof HeadElements known) {
            return known;
        }
        var head = new HeadElements();
        request.setAttribute(KEY, head);
        return head;
    }

    void add(Element element) {
        elements.add(html(element));
    }

    /** As HTML, ready to stand in the head of the page. */
    public String html() {
        return String.join("\n", elements);
    }

    private static String html(Element element) {
        String name = element.getTagName().toLowerCase(Locale.ROOT);
        var html = new StringBuilder("<").append(name);
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            html.append(' ').append(attribute.getName()).append("=\"");
            html.append(Html.escaped(attribute.getValue()));
            html.append('"');
        }
        html.append('>');
        if (!EMPTY_ELEMENTS.contains(name)) {
            html.append(element.getTextContent()).append("</").append(name).append('>');
        }
        return html.toString();
    }
}
