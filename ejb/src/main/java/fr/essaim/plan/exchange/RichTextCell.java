// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.text.Html;
import fr.essaim.text.RichText;
import java.util.List;
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

    private RichTextCell() {}

    static String toCell(String html) {
        String lines = LINE_ENDS.matcher(html.replaceAll("\\s+", " ")).replaceAll("\n");
        String bare = TAGS.matcher(ITEMS.matcher(lines).replaceAll(BULLET)).replaceAll("");
        return RichText.decoded(
                bare.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
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
            html.append(
                    item
                            ? "<li>" + Html.inElement(line.substring(2)) + "</li>"
                            : "<p>" + Html.inElement(line) + "</p>");
        }
        return html.append(inList ? "</ul>" : "").toString();
    }
}
