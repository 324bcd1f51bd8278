// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A link in a line as people type it, {@code [words](https://…)}. Each sign of the line is looked at a few times at most.
 *
 * @param start where it begins in the line
 * @param end the place behind it
 */
record TypedLink(int start, int end, String words, String address) {

    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:");

    static List<TypedLink> in(String line) {
        List<TypedLink> links = new ArrayList<>();
        int closed = 0;
        int open = line.indexOf('[');
        while (open >= 0) {
            int middle = line.indexOf(']', open);
            if (middle < 0) {
                return links;
            }
            int from = middle + 2;
            int scheme = middle > open + 1 && line.startsWith("(", middle + 1) ? scheme(line, from) : 0;
            if (scheme > 0) {
                closed = Math.max(closed, from + scheme);
                while (closed < line.length()
                        && line.charAt(closed) != ')'
                        && !Character.isWhitespace(line.charAt(closed))) {
                    closed++;
                }
            }
            boolean found =
                    scheme > 0 && closed > from + scheme && closed < line.length() && line.charAt(closed) == ')';
            if (found) {
                links.add(new TypedLink(
                        open, closed + 1, line.substring(open + 1, middle), line.substring(from, closed)));
            }
            open = line.indexOf('[', found ? closed + 1 : middle + 1);
        }
        return links;
    }

    private static int scheme(String line, int from) {
        return SCHEMES.stream()
                .filter(scheme -> line.startsWith(scheme, from))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }
}
