// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.text.PlainText;
import fr.essaim.text.RichText;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Light rich text as people type it in a plain field: a blank line parts paragraphs, {@code - } or {@code 1. } begins an
 * item, {@code **strong**}, {@code *emphasis*} and {@code [words](https://…)}. Nothing of it is lost either way.
 */
public final class RichTextLines {

    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])(?:\\*\\*(\\S(?:[^*]*\\S)?)\\*\\*|\\*(\\S(?:[^*]*\\S)?)\\*)(?![\\w*])");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]+)]\\(((?:https?://|mailto:)[^)\\s]+)\\)");
    private static final Pattern ITEM = Pattern.compile("(?:[-•]|(\\d{1,3})[.)])\\s+(.*)");
    private static final Pattern OPENED_LINK = Pattern.compile("<a href=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern LISTS = Pattern.compile("<(ul|ol)>(.*?)</\\1>", Pattern.DOTALL);

    private RichTextLines() {}

    /** @param html clean rich text */
    public static String write(String html) {
        String text = LISTS.matcher(html).replaceAll(list -> Matcher.quoteReplacement(items(list)));
        text = OPENED_LINK.matcher(text).replaceAll("[$2]($1)");
        text = text.replaceAll("</?strong>", "**").replaceAll("</?em>", "*").replaceAll("<br ?/?>", "\n");
        text = text.replaceAll("<p>|<li>", "").replaceAll("</p>", "\n\n").replaceAll("<[^>]*>", "");
        return RichText.decoded(text).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String items(MatchResult list) {
        StringBuilder lines = new StringBuilder("\n\n");
        int place = 1;
        for (String item : list.group(2).split("</li>")) {
            if (!item.isBlank()) {
                lines.append("ol".equals(list.group(1)) ? place++ + ". " : "- ")
                        .append(item.strip())
                        .append('\n');
            }
        }
        return lines.append('\n').toString();
    }

    /** @return clean rich text, whatever was typed */
    public static String read(String typed) {
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
        String escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(escaped);
        int end = 0;
        while (link.find()) {
            html.append(emphasis(escaped.substring(end, link.start())))
                    .append("<a href=\"")
                    .append(link.group(2).replace("\"", "%22"))
                    .append("\">")
                    .append(emphasis(link.group(1)))
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
