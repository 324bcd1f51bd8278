// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.exchange.TableCell.Kind;
import fr.essaim.text.WrittenDate;
import fr.essaim.text.WrittenNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Reads what French (and English) people write in cells. Blank cells are the caller's business. */
public final class CellReader {

    /** Day numbers between 1954 and 2099 are taken for dates where a date is wanted. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 73_050;

    /** Days from the beginning of the one count to that of the other. */
    private static final int YEARS_BETWEEN = 1_462;

    private CellReader() {}

    /**
     * A date as {@link WrittenDate} reads it, or a spreadsheet's own.
     *
     * @param zone of the site, whose day a moment of another zone becomes
     * @throws UnreadableCellException {@code cell.date.format}, or {@code cell.date.none} for a day no calendar has
     */
    public static LocalDate date(TableCell cell, ZoneId zone) {
        refuseFormula(cell);
        if (cell.kind() == Kind.NUMBER || cell.kind() == Kind.NUMBER_FROM_1904) {
            return serial(cell);
        }
        try {
            return WrittenDate.read(cell.text(), zone);
        } catch (DateTimeParseException e) {
            throw new UnreadableCellException("cell.date.format");
        } catch (DateTimeException e) {
            throw new UnreadableCellException("cell.date.none");
        }
    }

    private static LocalDate serial(TableCell cell) {
        BigDecimal days = decimal(cell);
        boolean from1904 = cell.kind() == Kind.NUMBER_FROM_1904;
        long first = from1904 ? FIRST_SERIAL - YEARS_BETWEEN : FIRST_SERIAL;
        if (days.compareTo(BigDecimal.valueOf(first)) < 0 || days.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            throw new UnreadableCellException("cell.date.format");
        }
        return ofSerial(days.longValue(), from1904);
    }

    /** The date of Excel's day number, which counts a 29 February 1900 that never was. */
    public static LocalDate ofSerial(long days, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }

    /**
     * A number as {@link WrittenNumber} reads it.
     *
     * @throws UnreadableCellException {@code cell.number.format}
     */
    public static BigDecimal decimal(TableCell cell) {
        refuseFormula(cell);
        try {
            return WrittenNumber.read(cell.text());
        } catch (NumberFormatException e) {
            throw new UnreadableCellException("cell.number.format");
        }
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
