// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How texts are compared, and how a text that a spreadsheet would take for a formula is carried. */
public final class CellText {

    private static final Pattern FORMULA_LIKE = Pattern.compile("^'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern SHIELDED = Pattern.compile("^'+[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\u00A0\u202F\u2007\u200B\uFEFF]+|[\\s\u00A0\u202F\u2007\u200B\uFEFF]+$");
    private static final Pattern OOXML_ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CellText() {}

    /** The text with an apostrophe before it where it could run as a formula; {@link #unshield} gives it back. */
    public static String shield(String text) {
        return FORMULA_LIKE.matcher(text).find() ? "'" + text : text;
    }

    /** The text without the apostrophe that {@link #shield} put before it. Any other apostrophe is text and stays. */
    public static String unshield(String text) {
        return SHIELDED.matcher(text).find() ? text.substring(1) : text;
    }

    /** Without surrounding blanks, non-breaking ones included, and with plain line ends. */
    public static String tidy(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return EDGES.matcher(lines).replaceAll("");
    }

    /** For comparing what people type: without case, accents, punctuation or repeated blanks. */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_LETTERS
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .trim();
    }

    /** Texts of a workbook write some characters as {@code _x000D_}. */
    static String decodeOoxml(String text) {
        return text.contains("_x")
                ? OOXML_ESCAPE
                        .matcher(text)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    static String encodeOoxml(String text) {
        return text.contains("_x") ? OOXML_ESCAPE.matcher(text).replaceAll("_x005F$0") : text;
    }
}
