// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

/** How spreadsheet programs call columns: A to Z, then AA and so on. */
public final class ColumnLetters {

    private ColumnLetters() {}

    /** @param column from 0 */
    public static String of(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : of(column / 26 - 1) + last;
    }
}
