// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.signature.ContentHash;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Minutes as text that can be hashed and read again: a line for each fact, its parts between tabs, the first part saying
 * what it tells. Backslashes, tabs and line breaks inside a part are written with a backslash.
 */
public final class MinutesText {

    private final List<List<String>> lines;

    public MinutesText(List<List<String>> lines) {
        this.lines = lines.stream().map(List::copyOf).toList();
    }

    static MinutesText parse(String text) {
        return new MinutesText(text.lines()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(MinutesText::plain)
                        .toList())
                .toList());
    }

    public static List<String> line(Object... parts) {
        return Stream.of(parts).map(String::valueOf).toList();
    }

    /** The lines that begin with this word, without it. */
    public List<List<String>> all(String word) {
        return lines.stream()
                .filter(line -> line.get(0).equals(word))
                .map(line -> line.subList(1, line.size()))
                .toList();
    }

    /** The only line that begins with this word. */
    public List<String> one(String word) {
        return all(word).get(0);
    }

    /** What is hashed, in UTF-8. */
    public String text() {
        return lines.stream()
                .map(line -> line.stream().map(MinutesText::escaped).collect(Collectors.joining("\t")) + "\n")
                .collect(Collectors.joining());
    }

    /** SHA-256, in hexadecimal digits. */
    public String hash() {
        return ContentHash.of(text()).digits();
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String part) {
        StringBuilder plain = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '\\' && i + 1 < part.length()) {
                char next = part.charAt(++i);
                plain.append(
                        switch (next) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> next;
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
