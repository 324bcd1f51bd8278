// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import java.util.regex.Pattern;

/**
 * Text as people type it: shown as text whatever it holds, so only what a database or a line cannot hold is taken out, and
 * what deceives whoever reads it ({@link Unseen}).
 */
public final class PlainText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\s\u2028\u2029]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private PlainText() {}

    /** On one line: control characters and line breaks become single spaces. */
    public static String line(String text) {
        return text == null
                ? ""
                : Unseen.trimmed(BREAKS.matcher(Unseen.without(text)).replaceAll(" "), Unseen::isBlank);
    }

    /** On several lines: control characters go, line breaks stay as {@code \n}. */
    public static String lines(String text) {
        if (text == null) {
            return "";
        }
        String broken = LINE_BREAK.matcher(Unseen.without(text)).replaceAll("\n");
        return Unseen.trimmed(CONTROLS.matcher(broken).replaceAll(""), Unseen::isBlank);
    }
}
