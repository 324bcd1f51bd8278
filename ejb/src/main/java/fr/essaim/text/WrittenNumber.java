// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number as people and programs write it, in files and in fields alike: {@code 1 234,5}, {@code 1234.5},
 * {@code 1.234,50 €}, {@code 30 000 euros}, {@code 12 %} (which is 12).
 */
public final class WrittenNumber {

    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 30;
    private static final Pattern UNIT = Pattern.compile("(?i) ?(%|€|eur|euros?)$");
    private static final Pattern UNIT_BEFORE = Pattern.compile("(?i)^(€|eur) ?");
    private static final Pattern PLAIN = Pattern.compile("([+-]?)(\\d+)?(?:[.,](\\d*))?");

    /** Groups of three between blanks, apostrophes, commas or points, then another sign before decimals. */
    private static final Pattern GROUPED =
            Pattern.compile("([+-]?)(\\d{1,3}(?:([ '.,])\\d{3})(?:\\3\\d{3})*)(?:([.,])(\\d*))?");

    private WrittenNumber() {}

    /**
     * With one separator it is the decimal one; with two kinds, or with one that stands twice, the last kind is.
     *
     * @throws NumberFormatException when it is no number
     */
    public static BigDecimal read(String written) {
        String text = bare(written);
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()
                && (plain.group(2) != null
                        || plain.group(3) != null && !plain.group(3).isEmpty())) {
            return number(plain.group(1), plain.group(2), plain.group(3));
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches() && !grouped.group(3).equals(grouped.group(4))) {
            return number(grouped.group(1), grouped.group(2).replaceAll("\\D", ""), grouped.group(5));
        }
        throw new NumberFormatException("Not a number");
    }

    /**
     * @throws NumberFormatException when it is no number
     * @throws ArithmeticException when it has decimals, or more figures than a long takes
     */
    public static long whole(String written) {
        return read(written).longValueExact();
    }

    private static String bare(String written) {
        if (written.length() > LONGEST) {
            throw new NumberFormatException("Too long");
        }
        String line = PlainText.line(written)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replace('\u2212', '-')
                .replace('’', '\'')
                .replaceFirst("^'", "")
                .replaceFirst("^([+-]) ", "$1");
        return UNIT_BEFORE
                .matcher(UNIT.matcher(line).replaceFirst(""))
                .replaceFirst("")
                .trim();
    }

    private static BigDecimal number(String sign, String whole, String decimals) {
        String figures =
                (whole == null ? "0" : whole) + "." + (decimals == null || decimals.isEmpty() ? "0" : decimals);
        if (figures.length() > MOST_DIGITS) {
            throw new NumberFormatException("Too many figures");
        }
        BigDecimal number = new BigDecimal(figures);
        return "-".equals(sign) ? number.negate() : number;
    }
}
