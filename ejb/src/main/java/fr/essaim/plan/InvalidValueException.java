// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.BusinessException;

/** A value that the plan refuses, and the field it was meant for. */
public class InvalidValueException extends BusinessException {

    private final String field;

    /** @param field the name of an {@link ActionField}, or of the field of another record */
    public InvalidValueException(String field, String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.field = field;
    }

    public InvalidValueException(ActionField field, String messageKey, Object... arguments) {
        this(field.name(), messageKey, arguments);
    }

    public String field() {
        return field;
    }
}
