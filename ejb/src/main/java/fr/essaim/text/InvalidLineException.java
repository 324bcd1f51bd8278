// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

/** A line of a typed list that a record refuses. */
public class InvalidLineException extends InvalidValueException {

    private final int line;

    /** @param line from 1 on */
    public InvalidLineException(int line, InvalidValueException refusal) {
        super(refusal.field(), refusal.messageKey(), refusal.arguments());
        this.line = line;
    }

    public int line() {
        return line;
    }
}
