// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.field;

import fr.essaim.text.InvalidValueException;
import fr.essaim.text.WrittenDate;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as browsers send it, {@code 2026-05-20}, or as it is typed where they have no calendar. */
public final class TypedDate {

    private TypedDate() {}

    /**
     * Null for none.
     *
     * @param field named in the refusal
     * @throws InvalidValueException when it is no date
     */
    public static LocalDate of(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return WrittenDate.read(typed);
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "value.not-a-date", typed);
        }
    }
}
