// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Light rich text as people type it in a plain field: a blank line parts paragraphs, {@code - } or {@code 1. } begins an
 * item, {@code **strong**}, {@code *emphasis*} and {@code [words](https://…)}. Nothing of it is lost either way.
 */
public final class RichTextLines {

    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])(?:\\*\\*(\\S(?:[^*]*\\S)?)\\*\\*|\\*(\\S(?:[^*]*\\S)?)\\*)(?![\\w*])");
    private static final Pattern ITEM = Pattern.compile("(?:[-•]|(\\d{1,3})[.)])\\s+(.*)");

    /** What is longer is taken as it reads: no record keeps as much. */
    private static final int LONGEST = 100_000;

    private RichTextLines() {}

    /** @param html clean rich text */
    public static String write(String html) {
        return RichTextWriting.of(html);
    }

    /** @return clean rich text, whatever was typed */
    public static String read(String typed) {
        if (typed != null && typed.length() > LONGEST) {
            return "<p>" + Html.inElement(typed) + "</p>";
        }
        StringBuilder html = new StringBuilder();
        for (String block : PlainText.lines(typed).split("\n[ \t]*\n\\s*")) {
            block(block.strip(), html);
        }
        return RichText.clean(html.toString());
    }

    private static void block(String block, StringBuilder html) {
        String open = "";
        for (String line : block.split("\n")) {
            Matcher item = ITEM.matcher(line.strip());
            String wanted = !item.matches() ? "p" : item.group(1) == null ? "ul" : "ol";
            if (!wanted.equals(open)) {
                html.append(open.isEmpty() ? "" : "</" + open + ">");
                html.append(line.isBlank() ? "" : "<" + wanted + ">");
                open = line.isBlank() ? "" : wanted;
            } else if ("p".equals(open)) {
                html.append("<br>");
            }
            html.append("p".equals(wanted) ? inline(line.strip()) : "<li>" + inline(item.group(2)) + "</li>");
        }
        html.append(open.isEmpty() ? "" : "</" + open + ">");
    }

    private static String inline(String line) {
        String escaped = Html.inElement(line);
        StringBuilder html = new StringBuilder();
        int end = 0;
        for (TypedLink link : TypedLink.in(escaped)) {
            html.append(emphasis(escaped.substring(end, link.start())))
                    .append("<a href=\"")
                    .append(link.address().replace("\"", "%22"))
                    .append("\">")
                    .append(emphasis(link.words()))
                    .append("</a>");
            end = link.end();
        }
        return html.append(emphasis(escaped.substring(end))).toString();
    }

    private static String emphasis(String words) {
        return EMPHASIS.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? "<strong>" + found.group(1) + "</strong>"
                                : "<em>" + found.group(2) + "</em>"));
    }
}
