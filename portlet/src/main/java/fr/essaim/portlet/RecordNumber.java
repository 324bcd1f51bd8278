// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

/** Reads the number of a record out of what a request says. */
public final class RecordNumber {

    private RecordNumber() {}

    /** 0, which no record has, where the text is missing or no such number. */
    public static long of(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
