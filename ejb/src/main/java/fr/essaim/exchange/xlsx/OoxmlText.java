// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as the parts of a workbook spell them. */
final class OoxmlText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private OoxmlText() {}

    /** Texts of a workbook write some characters as {@code _x000D_}. */
    static String decode(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    /** A yes in an attribute. */
    static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    static String encode(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F$0") : text;
    }
}
