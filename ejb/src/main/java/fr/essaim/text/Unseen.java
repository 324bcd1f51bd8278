// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import java.util.function.IntPredicate;

/** Characters of which nothing is seen: blanks, and those that hide something or turn the text around. */
public final class Unseen {

    private Unseen() {}

    /** White in a line, or at its end: blanks of any width, breaks, controls, and marks of no width. */
    public static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.CONTROL
                || character == 0x200B
                || character == 0xFEFF;
    }

    /**
     * No text needs it, and it deceives: overrides and isolates of the direction of writing, marks of no width, tags,
     * halves of a character. Joiners and variants, which letters and emoji are made of, do not count.
     */
    public static boolean deceives(int character) {
        return character >= 0x202A && character <= 0x202E
                || character >= 0x2060 && character <= 0x206F
                || character >= 0xFFF9 && character <= 0xFFFB
                || character >= 0xE0000 && character <= 0xE007F
                || character >= 0xD800 && character <= 0xDFFF
                || character == 0x200B
                || character == 0xFEFF;
    }

    /** Blank, deceiving, or drawn as nothing before the next character. */
    public static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return isBlank(character)
                || deceives(character)
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || character == 0x115F
                || character == 0x1160
                || character == 0x2800
                || character == 0x3164
                || character == 0xFFA0;
    }

    /** The text without what deceives. */
    public static String without(String text) {
        if (text.codePoints().noneMatch(Unseen::deceives)) {
            return text;
        }
        return text.codePoints()
                .filter(character -> !deceives(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text without the characters at either end that are told, looked at once each. */
    public static String trimmed(String text, IntPredicate told) {
        int start = 0;
        while (start < text.length() && told.test(text.charAt(start))) {
            start++;
        }
        return trimmedEnd(text.substring(start), told);
    }

    /** The text without the characters at its end that are told, looked at once each. */
    public static String trimmedEnd(String text, IntPredicate told) {
        int end = text.length();
        while (end > 0 && told.test(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
