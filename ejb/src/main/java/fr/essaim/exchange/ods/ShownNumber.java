// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.ods;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as its cell shows it. The file has both, the number and the text that was shown in the language of its author: the
 * figures of the text tell how many decimals the number is shown with, and the zeros before it.
 */
final class ShownNumber {

    private static final int MOST_FIGURES = 40;
    private static final double LARGEST_EXACT = 1e15;

    private ShownNumber() {}

    /**
     * With a decimal point.
     *
     * @param value as the file keeps it
     * @param percentage whether a hundred times the value is shown
     * @throws NumberFormatException when the value is no number
     */
    static String of(String value, String shown, boolean percentage) {
        double number = Double.parseDouble(value);
        if (!(Math.abs(number) < LARGEST_EXACT)) {
            return value;
        }
        BigDecimal exact = new BigDecimal(number, new MathContext(15));
        BigDecimal whole = percentage ? exact.movePointRight(2) : exact;
        String figures = shown.length() > MOST_FIGURES ? "" : shown.replaceAll("[^0-9]", "");
        for (int decimals = 0; decimals < figures.length(); decimals++) {
            BigDecimal rounded = whole.setScale(decimals, RoundingMode.HALF_UP);
            String plain = rounded.abs().toPlainString().replace(".", "");
            if (withoutZeros(plain).equals(withoutZeros(figures))) {
                String zeros = "0".repeat(Math.max(0, figures.length() - plain.length()));
                return rounded.signum() < 0 ? plain(rounded) : zeros + plain(rounded);
            }
        }
        return plain(whole);
    }

    private static String withoutZeros(String figures) {
        return figures.replaceFirst("^0+", "");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
