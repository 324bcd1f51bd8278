// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text to compare and to search in: without case, accents, ligatures or doubled spaces. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int MOST_WORDS = 10;
    private static final int LONGEST_SEARCH = 250;

    private Folding() {}

    /** The words of a search: ten at the most, of its first 250 characters. */
    public static List<String> words(String text) {
        return Arrays.stream(of(text.substring(0, Math.min(LONGEST_SEARCH, text.length())))
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    public static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String joined = plain.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace('’', '\'');
        return SPACES.matcher(joined).replaceAll(" ").trim();
    }

    /** Letters and figures alone: headings and words of a list are the same whatever stands between their letters. */
    public static String letters(String text) {
        return NOT_LETTERS.matcher(of(text)).replaceAll(" ").trim();
    }
}
