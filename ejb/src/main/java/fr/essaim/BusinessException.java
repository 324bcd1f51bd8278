// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import java.util.List;

/**
 * A refusal that a person can be told: a key of the bundle {@code fr.essaim.messages} and its arguments. It rolls the
 * transaction back.
 */
public abstract class BusinessException extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    protected BusinessException(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** A {@link java.text.MessageFormat} pattern in {@code fr.essaim.messages}. */
    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}
