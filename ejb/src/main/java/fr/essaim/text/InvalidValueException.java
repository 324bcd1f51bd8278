// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import fr.essaim.BusinessException;

/** A value that a record refuses, and the field it was meant for. */
public class InvalidValueException extends BusinessException {

    private final String field;

    /** @param field the lasting name of a field of the record, often of an enum */
    public InvalidValueException(String field, String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.field = field;
    }

    public InvalidValueException(Enum<?> field, String messageKey, Object... arguments) {
        this(field.name(), messageKey, arguments);
    }

    public String field() {
        return field;
    }
}
