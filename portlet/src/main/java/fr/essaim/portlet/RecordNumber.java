// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

/** Reads the number of a record out of a text. */
public final class RecordNumber {

    private RecordNumber() {}

    public static boolean isOne(String text) {
        return text != null && text.matches("\\d{1,18}");
    }

    /** 0, which no record has, where the text is missing or no such number. */
    public static long of(String text) {
        return isOne(text) ? Long.parseLong(text) : 0;
    }
}
