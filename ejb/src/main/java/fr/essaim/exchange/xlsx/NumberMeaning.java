// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.CellReader;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableCell.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell's number format makes of its number, for a workbook keeps dates, percentages and numbers with leading zeros
 * as plain numbers. They are read as their author sees them.
 *
 * @param decimals as many as are shown; {@link #ALL} where the format doesn't say
 * @param figures as many as are shown before the decimal point at least, zeros included
 */
record NumberMeaning(Meaning meaning, int decimals, int figures) {

    enum Meaning {
        PLAIN,
        PERCENTAGE,
        DATE
    }

    static final int ALL = -1;

    /** A number as it is kept. */
    static final NumberMeaning GENERAL = new NumberMeaning(Meaning.PLAIN, ALL, 1);

    private static final NumberMeaning DATE = new NumberMeaning(Meaning.DATE, ALL, 1);
    private static final double LAST_SERIAL = 2_958_465;
    private static final double LARGEST_EXACT = 1e15;
    private static final int MOST_FIGURES = 40;
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\[\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern SECONDS = Pattern.compile("s[.,]0+");

    /** Placeholders for figures, blanks and commas among them. Fractions, powers and thousands left out are none of these. */
    private static final Pattern FIGURES = Pattern.compile("[^0#?]*+((?:[ ,]*+[0#?])++)(?:\\.([0#?]*+))?[^0#?,/e]*+");

    /** @param code as the workbook's own formats have it; null for one of those that all workbooks have */
    static NumberMeaning of(String formatId, String code) {
        if (code != null) {
            return ofCode(code.split(";", 2)[0]);
        }
        return switch (id(formatId)) {
            case 1, 3, 37, 38 -> new NumberMeaning(Meaning.PLAIN, 0, 1);
            case 2, 4, 39, 40 -> new NumberMeaning(Meaning.PLAIN, 2, 1);
            case 9 -> new NumberMeaning(Meaning.PERCENTAGE, 0, 1);
            case 10 -> new NumberMeaning(Meaning.PERCENTAGE, 2, 1);
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> DATE;
            default -> GENERAL;
        };
    }

    private static int id(String formatId) {
        return formatId == null || !formatId.trim().matches("\\d{1,9}") ? 0 : Integer.parseInt(formatId.trim());
    }

    private static NumberMeaning ofCode(String code) {
        String bare = SECONDS.matcher(LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT))
                .replaceAll("s");
        if (bare.equals("standard")) {
            return GENERAL;
        }
        if (bare.matches(".*[dyj].*") && bare.matches("[^0#]*")) {
            return DATE;
        }
        Meaning meaning = bare.contains("%") ? Meaning.PERCENTAGE : Meaning.PLAIN;
        Matcher shown = FIGURES.matcher(bare);
        if (!shown.matches()) {
            return new NumberMeaning(meaning, ALL, 1);
        }
        String whole = shown.group(1);
        String places = whole.replaceAll("[^0#?]", "");
        String decimals = shown.group(2) == null ? "" : shown.group(2);
        int zero = places.indexOf('0');
        return new NumberMeaning(
                meaning, decimals.length(), Math.min(MOST_FIGURES, zero < 0 ? 1 : places.length() - zero));
    }

    /** The number as it is to be read; formulas too, whose last result it is. */
    TableCell cell(String raw, boolean formula, boolean from1904) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return new TableCell(raw, Kind.TEXT, formula);
        }
        if (meaning == Meaning.DATE && number >= (from1904 ? 0 : 1) && number < LAST_SERIAL) {
            return new TableCell(date(number, from1904), Kind.DATE, formula);
        }
        Kind kind = from1904 ? Kind.NUMBER_FROM_1904 : Kind.NUMBER;
        if (!(Math.abs(number) < LARGEST_EXACT)) {
            return new TableCell(raw, kind, formula);
        }
        BigDecimal exact = new BigDecimal(number, new MathContext(15));
        boolean percentage = meaning == Meaning.PERCENTAGE;
        String text = plain(percentage ? exact.movePointRight(2) : exact);
        return new TableCell(percentage ? text + " %" : text, kind, formula);
    }

    private String plain(BigDecimal exact) {
        BigDecimal number = decimals == ALL ? exact : exact.setScale(decimals, RoundingMode.HALF_UP);
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int before = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        return number.signum() < 0 ? text : "0".repeat(Math.max(0, figures - before)) + text;
    }

    private static String date(double serial, boolean from1904) {
        long days = (long) Math.floor(serial);
        long seconds = Math.round((serial - days) * 86_400);
        LocalDateTime moment =
                CellReader.ofSerial(days, from1904).atStartOfDay().plusSeconds(seconds);
        return seconds == 0
                ? moment.toLocalDate().toString()
                : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
