// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Light rich text: paragraphs, line breaks, strong, emphasis, lists and links, nothing else. */
public final class RichText {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "ul", "ol", "li", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private RichText() {}

    /** The same text with every other element, attribute and address left out; null gives an empty text. */
    public static String clean(String html) {
        return html == null ? "" : POLICY.sanitize(html).strip();
    }

    /** What a reader sees, on one line, to search in. */
    public static String plain(String html) {
        String text = TAG.matcher(html)
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
        return PlainText.line(text);
    }
}
