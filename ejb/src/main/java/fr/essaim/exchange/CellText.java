// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.text.Unseen;

/** How a text that a spreadsheet would take for a formula is carried. */
public final class CellText {

    /** What begins a formula: signs of one and of two columns' width, and the small ones. */
    private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";

    private static final String BREAKS = "\t\r\n";

    private CellText() {}

    /** The first character that is seen, apostrophes apart, begins a formula; or a break comes before it. */
    private static boolean isFormulaLike(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (BREAKS.indexOf(character) >= 0) {
                return true;
            }
            if (character != '\'' && !Unseen.isUnseen(character)) {
                return BEGINNINGS.indexOf(character) >= 0;
            }
        }
        return false;
    }

    /** The text with an apostrophe before it where it could run as a formula; {@link #unshield} gives it back. */
    public static String shield(String text) {
        return isFormulaLike(text) ? "'" + text : text;
    }

    /** The text without the apostrophe that {@link #shield} put before it. Any other apostrophe is text and stays. */
    public static String unshield(String text) {
        return text.startsWith("'") && isFormulaLike(text.substring(1)) ? text.substring(1) : text;
    }

    /** Without surrounding blanks, non-breaking ones included, and with plain line ends. */
    public static String tidy(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return Unseen.trimmed(lines, Unseen::isBlank);
    }
}
