// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.CellReader;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableCell.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** A workbook keeps dates and percentages as numbers; only the cell's number format tells them apart. */
enum NumberMeaning {
    PLAIN,
    PERCENTAGE,
    DATE;

    private static final double LAST_SERIAL = 2_958_465;
    private static final double LARGEST_EXACT = 1e15;

    static NumberMeaning of(String formatId, String code) {
        if (code != null) {
            String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\[\\]]*\\]|\\\\.|_.|\\*.", "")
                    .toLowerCase(java.util.Locale.ROOT);
            boolean date = bare.matches(".*[dyj].*") && !bare.contains("0") && !bare.contains("#");
            return date ? DATE : bare.contains("%") ? PERCENTAGE : PLAIN;
        }
        int id = formatId == null ? 0 : Integer.parseInt(formatId);
        boolean date = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
        return date ? DATE : id == 9 || id == 10 ? PERCENTAGE : PLAIN;
    }

    /** The number as it is to be read; formulas too, whose last result it is. */
    TableCell cell(String raw, boolean formula, boolean from1904) {
        double number = Double.parseDouble(raw);
        if (this == DATE && number >= 1 && number < LAST_SERIAL) {
            return new TableCell(date(number, from1904), Kind.DATE, formula);
        }
        if (!(Math.abs(number) < LARGEST_EXACT)) {
            return new TableCell(raw, Kind.NUMBER, formula);
        }
        BigDecimal exact = new BigDecimal(number, new MathContext(15));
        String text = plain(this == PERCENTAGE ? exact.movePointRight(2) : exact);
        return new TableCell(this == PERCENTAGE ? text + " %" : text, Kind.NUMBER, formula);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
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
