// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes clean rich text as lines, tag by tag. */
final class RichTextWriting {

    private static final Pattern TAG = Pattern.compile("<(/?)(p|br|strong|em|ul|ol|li|a)\\b([^<>]*)>");
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");

    private final StringBuilder lines = new StringBuilder();

    /** For each open list the number of its next item, or 0 when its items have none. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private int item;
    private int marked;
    private String address = "";

    private RichTextWriting() {}

    static String of(String html) {
        RichTextWriting writing = new RichTextWriting();
        Matcher tag = TAG.matcher(html);
        int done = 0;
        while (tag.find()) {
            writing.text(html.substring(done, tag.start()));
            if (tag.group(1).isEmpty()) {
                writing.open(tag.group(2), tag.group(3));
            } else {
                writing.close(tag.group(2));
            }
            done = tag.end();
        }
        writing.text(html.substring(done));
        return RichText.decoded(writing.lines.toString())
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private void text(String text) {
        boolean begins = lines.length() == marked && marked > 0;
        lines.append(begins ? text.stripLeading() : text);
    }

    private void open(String name, String attributes) {
        switch (name) {
            case "br" -> lines.append('\n');
            case "strong" -> lines.append("**");
            case "em" -> lines.append('*');
            case "a" -> {
                Matcher found = ADDRESS.matcher(attributes);
                address = found.find() ? found.group(1) : "";
                lines.append(address.isEmpty() ? "" : "[");
            }
            case "ul", "ol" -> {
                lists.push("ol".equals(name) ? 1 : 0);
                lines.append("\n\n");
            }
            case "li" -> {
                item = lines.length();
                int number = lists.isEmpty() ? 0 : lists.peek();
                lines.append(number > 0 ? number + ". " : "- ");
                marked = lines.length();
            }
            default -> {}
        }
    }

    private void close(String name) {
        switch (name) {
            case "p" -> lines.append("\n\n");
            case "strong" -> lines.append("**");
            case "em" -> lines.append('*');
            case "a" -> lines.append(address.isEmpty() ? "" : "](" + address + ")");
            case "ul", "ol" -> {
                lists.poll();
                lines.append('\n');
            }
            case "li" -> closeItem();
            default -> {}
        }
    }

    /** An item that says nothing is left out, and its number is the next one's. */
    private void closeItem() {
        if (lines.length() == marked) {
            lines.setLength(item);
            return;
        }
        while (lines.length() > marked && Unseen.isBlank(lines.charAt(lines.length() - 1))) {
            lines.setLength(lines.length() - 1);
        }
        lines.append('\n');
        if (!lists.isEmpty() && lists.peek() > 0) {
            lists.push(lists.poll() + 1);
        }
    }
}
