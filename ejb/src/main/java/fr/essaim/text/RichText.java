// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import java.util.regex.Matcher;
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

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private static final Pattern CODES = Pattern.compile("&#(\\d{1,6});");

    private RichText() {}

    /** The same text with every other element, attribute and address left out; null gives an empty text. */
    public static String clean(String html) {
        return html == null ? "" : Unseen.without(POLICY.sanitize(html)).strip();
    }

    /** What a reader sees, on one line, to search in. */
    public static String plain(String html) {
        return PlainText.line(decoded(TAG.matcher(html).replaceAll(" ")));
    }

    /** Text between tags as it reads: the character references of clean rich text become characters. */
    public static String decoded(String text) {
        return CODES.matcher(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\""))
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1)))))
                .replace("&amp;", "&");
    }
}
