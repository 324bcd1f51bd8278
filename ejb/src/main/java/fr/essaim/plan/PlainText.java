// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import java.text.Normalizer;
import java.util.Locale;

/** Text as people type it: shown as text whatever it holds, so only what a database or a line cannot hold is taken out. */
public final class PlainText {

    private PlainText() {}

    /** On one line: control characters and line breaks become single spaces. */
    public static String line(String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** On several lines: control characters go, line breaks stay as {@code \n}. */
    public static String lines(String text) {
        return text == null
                ? ""
                : text.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
    }

    /** To compare and search: no accents, no case, ligatures apart, straight apostrophes. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('’', '\'');
    }
}
