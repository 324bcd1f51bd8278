// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.staging;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Several texts in one, between tabs and line breaks. */
final class PackedText {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private PackedText() {}

    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    static String unescape(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group(1)) {
                            case "t" -> "\t";
                            case "n" -> "\n";
                            case "r" -> "\r";
                            default -> match.group(1);
                        }));
    }

    /** As many whole texts as fit. */
    static String join(List<String> texts, int length) {
        StringBuilder packed = new StringBuilder();
        for (String text : texts) {
            String next = escape(text) + "\n";
            if (packed.length() + next.length() > length) {
                break;
            }
            packed.append(next);
        }
        return packed.toString();
    }

    static List<String> split(String packed) {
        return packed.lines().map(PackedText::unescape).collect(Collectors.toList());
    }
}
