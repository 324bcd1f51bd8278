// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.pdf;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What a printed document says, in reading order. Filled line by line, then handed to {@link PdfWriter}. Texts are plain
 * unless said otherwise, a line break in them is kept; nothing is ever fetched from outside. Held in memory whole: meant for
 * some hundreds of pages.
 */
public final class PdfDocument {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final String title;
    private final Locale language;
    private final Document html = builder().newDocument();
    private final Element head;
    private final Element body;
    private String author = "";
    private String header;
    private String footer = "";

    /** @param title shown in the window of the reader's viewer, at the top of the first page, and in small on each page */
    public PdfDocument(String title, Locale language) {
        this.title = clean(title);
        this.language = language;
        this.header = this.title;
        Element root = html.createElement("html");
        root.setAttribute("lang", language.toLanguageTag());
        html.appendChild(root);
        head = add(root, "head", "");
        body = add(root, "body", "");
        add(head, "title", this.title);
        add(body, "h1", this.title);
    }

    /** Who issues it: the authority. */
    public PdfDocument author(String name) {
        author = clean(name);
        return this;
    }

    /** What stands at the top of each page instead of the title. */
    public PdfDocument header(String text) {
        header = clean(text);
        return this;
    }

    /** What stands at the foot of each page, before the page number. */
    public PdfDocument footer(String text) {
        footer = clean(text);
        return this;
    }

    public PdfDocument heading(String text) {
        add(body, "h2", text);
        return this;
    }

    /** A heading below {@link #heading}, never without one before it. */
    public PdfDocument subheading(String text) {
        add(body, "h3", text);
        return this;
    }

    public PdfDocument paragraph(String text) {
        add(body, "p", text);
        return this;
    }

    /** A paragraph in smaller letters. */
    public PdfDocument note(String text) {
        add(body, "p", text).setAttribute("class", "note");
        return this;
    }

    /**
     * Rich text as the application stores it, cleaned.
     *
     * @throws IllegalArgumentException when it is not: it has not been cleaned
     */
    public PdfDocument rich(String cleanHtml) {
        try {
            Node parsed = builder()
                    .parse(new InputSource(new StringReader("<div>" + clean(cleanHtml) + "</div>")))
                    .getDocumentElement();
            body.appendChild(html.importNode(parsed, true));
            return this;
        } catch (org.xml.sax.SAXException | java.io.IOException uncleaned) {
            throw new IllegalArgumentException("Not clean rich text", uncleaned);
        }
    }

    public PdfDocument list(List<String> items) {
        return list("ul", items);
    }

    public PdfDocument numbered(List<String> items) {
        return list("ol", items);
    }

    private PdfDocument list(String name, List<String> items) {
        if (!items.isEmpty()) {
            Element list = add(body, name, "");
            items.forEach(item -> add(list, "li", item));
        }
        return this;
    }

    /** Names and what they stand for, one on a line, in the map's own order. */
    public PdfDocument facts(Map<String, String> facts) {
        Element table = add(body, "table", "");
        table.setAttribute("class", "facts");
        Element rows = add(table, "tbody", "");
        facts.forEach((name, value) -> {
            Element row = add(rows, "tr", "");
            add(row, "th", name).setAttribute("scope", "row");
            add(row, "td", value);
        });
        return this;
    }

    public PdfDocument table(PdfTable content) {
        add(body, "p", content.caption()).setAttribute("class", "caption");
        Element table = add(body, "table", "");
        Element names = add(add(table, "thead", ""), "tr", "");
        for (int column = 0; column < content.headings().size(); column++) {
            Element name = cell(
                    names,
                    "th",
                    content.headings().get(column),
                    content.numbers().contains(column));
            name.setAttribute("scope", "col");
        }
        Element rows = add(table, "tbody", "");
        for (List<String> cells : content.rows()) {
            Element row = add(rows, "tr", "");
            for (int column = 0; column < cells.size(); column++) {
                Element cell = cell(
                        row,
                        column == 0 ? "th" : "td",
                        cells.get(column),
                        content.numbers().contains(column));
                if (column == 0) {
                    cell.setAttribute("scope", "row");
                }
            }
        }
        return this;
    }

    private static Element cell(Element row, String name, String text, boolean number) {
        Element cell = add(row, name, text);
        if (number) {
            cell.setAttribute("class", "number");
        }
        return cell;
    }

    /** Room to sign, or how it was signed; none is split over two pages. */
    public PdfDocument signatures(List<PdfSignature> signatures) {
        for (PdfSignature signature : signatures) {
            Element block = add(body, "div", "");
            block.setAttribute("class", signature.signed() == null ? "signature open" : "signature");
            add(block, "p", signature.role()).setAttribute("class", "note");
            add(block, "p", signature.name()).setAttribute("class", "name");
            if (signature.signed() != null) {
                add(block, "p", signature.signed());
            }
        }
        return this;
    }

    public PdfDocument slips(List<PdfSlip> slips) {
        for (PdfSlip slip : slips) {
            Element block = add(body, "div", "");
            block.setAttribute("class", "slip");
            add(block, "p", slip.title()).setAttribute("class", "name");
            if (slip.code() != null) {
                add(block, "p", slip.code()).setAttribute("class", "code");
            }
            slip.lines().forEach(line -> add(block, "p", line).setAttribute("class", "note"));
        }
        return this;
    }

    /** What follows begins on a new page. */
    public PdfDocument newPage() {
        add(body, "div", "").setAttribute("class", "page");
        return this;
    }

    String title() {
        return title;
    }

    Locale language() {
        return language;
    }

    String header() {
        return header;
    }

    String footer() {
        return footer;
    }

    /** The document as the library takes it, with this sheet of styles. */
    Document html(String styles) {
        Document copy = (Document) html.cloneNode(true);
        Element top = (Element) copy.getElementsByTagName("head").item(0);
        meta(top, "author", author);
        meta(top, "subject", title);
        meta(top, "description", title);
        add(top, "style", styles);
        return copy;
    }

    private static void meta(Element head, String name, String content) {
        Element meta = add(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private static Element add(Element parent, String name, String text) {
        Element element = parent.getOwnerDocument().createElement(name);
        String[] lines = clean(text).split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                element.appendChild(parent.getOwnerDocument().createElement("br"));
            }
            if (!lines[line].isEmpty()) {
                element.appendChild(parent.getOwnerDocument().createTextNode(lines[line]));
            }
        }
        parent.appendChild(element);
        return element;
    }

    private static String clean(String text) {
        return text == null ? "" : Typeface.printable(NOT_XML.matcher(text).replaceAll(""));
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own parser refuses to be careful", e);
        }
    }
}
