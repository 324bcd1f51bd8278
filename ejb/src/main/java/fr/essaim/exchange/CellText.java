// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.text.Unseen;
import java.nio.charset.Charset;

/** How a text that a spreadsheet would take for a formula is carried. */
public final class CellText {

    /** What begins a formula: signs of one and of two columns' width, and the small ones. */
    private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";

    private static final String BREAKS = "\t\r\n";

    private static final char LINE_BREAK = '\u000B';
    private static final char NO_BREAK_HYPHEN = '\u001E';
    private static final char SOFT_HYPHEN = '\u001F';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

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

    /** Without surrounding blanks, non-breaking ones included, with plain line ends and no other control. */
    public static String tidy(String text) {
        return Unseen.trimmed(hasControls(text) ? withoutControls(text.replace("\r\n", "\n")) : text, Unseen::isBlank);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(sign -> sign != '\n' && Character.isISOControl(sign));
    }

    /**
     * With breaks and hyphens in place of the controls by which word processors write them, and the signs of Windows-1252
     * in place of those that stand where it has signs.
     */
    private static String withoutControls(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            switch (sign) {
                case '\r', LINE_BREAK, '\f' -> plain.append('\n');
                case '\n', '\t' -> plain.append(sign);
                case NO_BREAK_HYPHEN -> plain.append('\u2011');
                case SOFT_HYPHEN -> plain.append('\u00AD');
                default -> plain.append(Character.isISOControl(sign) ? windows(sign) : String.valueOf(sign));
            }
        }
        return plain.toString();
    }

    /** Empty for a control that stands for no sign at all. */
    private static String windows(char control) {
        String sign = new String(new byte[] {(byte) control}, WINDOWS);
        return control < 0x80 || sign.equals("\uFFFD") ? "" : sign;
    }
}
