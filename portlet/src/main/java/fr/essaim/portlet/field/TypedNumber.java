// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.field;

import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.WrittenNumber;

/** A whole number as it is typed into a field: {@code 30 000 €}, {@code 12500,00}. */
public final class TypedNumber {

    private TypedNumber() {}

    /**
     * Null for none.
     *
     * @param field named in the refusal
     * @throws InvalidValueException when it is no whole number, or one that an int does not take
     */
    public static Integer of(String field, String typed) {
        String line = PlainText.line(typed);
        try {
            return line.isEmpty() ? null : Integer.valueOf(Math.toIntExact(WrittenNumber.whole(line)));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InvalidValueException(field, "value.not-a-number", line);
        }
    }

    /**
     * One that must be given and is not below zero.
     *
     * @throws InvalidValueException when it is missing or not such a number
     */
    public static int needed(String field, String typed) {
        Integer number = of(field, typed);
        if (number == null) {
            throw new InvalidValueException(field, "value.required");
        }
        if (number < 0) {
            throw new InvalidValueException(field, "value.not-a-number", PlainText.line(typed));
        }
        return number;
    }
}
