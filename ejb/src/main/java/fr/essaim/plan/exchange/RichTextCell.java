// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Light rich text as lines of a cell, and lines as light rich text. The first way forgets emphasis and links, so a cell
 * that still says the same as its text is never read back.
 */
final class RichTextCell {

    private static final String BULLET = "• ";
    private static final Pattern LINE_ENDS = Pattern.compile("(?i)<br\\s*/?>|</p>|</li>|</ul>|</ol>");
    private static final Pattern ITEMS = Pattern.compile("(?i)<li>");
    private static final Pattern TAGS = Pattern.compile("<[^<>]*>");
    private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");

    private RichTextCell() {}

    static String toCell(String html) {
        String lines = LINE_ENDS.matcher(html.replaceAll("\\s+", " ")).replaceAll("\n");
        String bare = TAGS.matcher(ITEMS.matcher(lines).replaceAll(BULLET)).replaceAll("");
        return unescape(
                bare.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
    }

    private static String unescape(String text) {
        String named = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00A0");
        return NUMBERED.matcher(named).replaceAll(RichTextCell::character).replace("&amp;", "&");
    }

    private static String character(java.util.regex.MatchResult number) {
        int code = Integer.parseInt(number.group(2), number.group(1).isEmpty() ? 10 : 16);
        return Matcher.quoteReplacement(Character.isValidCodePoint(code) ? Character.toString(code) : "");
    }

    static String fromCell(String text) {
        StringBuilder html = new StringBuilder();
        boolean inList = false;
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (String line : lines) {
            boolean item = line.startsWith(BULLET) || line.startsWith("- ");
            if (item != inList) {
                html.append(item ? "<ul>" : "</ul>");
                inList = item;
            }
            html.append(item ? "<li>" + escape(line.substring(2)) + "</li>" : "<p>" + escape(line) + "</p>");
        }
        return html.append(inList ? "</ul>" : "").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
