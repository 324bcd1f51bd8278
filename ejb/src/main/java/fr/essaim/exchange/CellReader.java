// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.exchange.TableCell.Kind;
import fr.essaim.text.Folding;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what French (and English) people write in cells. Blank cells are the caller's business. */
public final class CellReader {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{1,2})(?: ?er| ?st| ?nd| ?rd| ?th)? (\\p{L}+) (\\d{4})");
    private static final List<List<String>> MONTHS = List.of(
            List.of("janvier", "janv", "january", "jan"),
            List.of("fevrier", "fevr", "february", "feb"),
            List.of("mars", "march", "mar"),
            List.of("avril", "avr", "april", "apr"),
            List.of("mai", "may"),
            List.of("juin", "june", "jun"),
            List.of("juillet", "juil", "july", "jul"),
            List.of("aout", "august", "aug"),
            List.of("septembre", "sept", "september", "sep"),
            List.of("octobre", "oct", "october"),
            List.of("novembre", "nov", "november"),
            List.of("decembre", "dec", "december"));

    /** Day numbers between 1954 and 2099 are taken for dates where a date is wanted. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 73_050;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u202F\u2007\u2009']+");
    private static final int MAX_DIGITS = 30;

    private CellReader() {}

    /**
     * A date: 31/12/2025, 31.12.2025, 2025-12-31, 31 décembre 2025, or a spreadsheet's own date. The day comes first.
     *
     * @throws UnreadableCellException {@code cell.date.format}, or {@code cell.date.none} for a day no calendar has
     */
    public static LocalDate date(TableCell cell) {
        refuseFormula(cell);
        if (cell.kind() == Kind.NUMBER) {
            return serial(cell);
        }
        String text = cell.text();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher words = IN_WORDS.matcher(Folding.letters(text));
        if (words.matches()) {
            for (int month = 0; month < MONTHS.size(); month++) {
                if (MONTHS.get(month).contains(words.group(2))) {
                    return day(words.group(3), String.valueOf(month + 1), words.group(1));
                }
            }
        }
        throw new UnreadableCellException("cell.date.format");
    }

    private static LocalDate serial(TableCell cell) {
        BigDecimal days = decimal(cell);
        if (days.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) < 0
                || days.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            throw new UnreadableCellException("cell.date.format");
        }
        return ofSerial(days.longValue(), false);
    }

    /** The date of Excel's day number, which counts a 29 February 1900 that never was. */
    public static LocalDate ofSerial(long days, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw new UnreadableCellException("cell.date.none");
        }
    }

    /**
     * A number such as {@code 1 234,5}, {@code 1234.5}, {@code 1.234,50 €} or {@code 12 %} (which is 12). With one
     * separator it is the decimal one; with both, the last is.
     *
     * @throws UnreadableCellException {@code cell.number.format}
     */
    public static BigDecimal decimal(TableCell cell) {
        refuseFormula(cell);
        String bare = BLANKS.matcher(cell.text().replace('\u2212', '-')).replaceAll("");
        bare = bare.replaceFirst("(?i)(%|€|eur|euros)$", "");
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            bare = bare.replace(comma > point ? "." : ",", "");
        }
        if (bare.length() > MAX_DIGITS || !NUMBER.matcher(bare).matches()) {
            throw new UnreadableCellException("cell.number.format");
        }
        return new BigDecimal(bare.replace(',', '.'));
    }

    /** @throws UnreadableCellException {@code cell.number.format} or {@code cell.number.whole} */
    public static long wholeNumber(TableCell cell) {
        try {
            return decimal(cell).longValueExact();
        } catch (ArithmeticException e) {
            throw new UnreadableCellException("cell.number.whole");
        }
    }

    /** @throws UnreadableCellException {@code cell.formula} or {@code cell.error} */
    public static void refuseFormula(TableCell cell) {
        if (cell.formula()) {
            throw new UnreadableCellException("cell.formula");
        }
        if (cell.kind() == Kind.ERROR) {
            throw new UnreadableCellException("cell.error");
        }
    }
}
