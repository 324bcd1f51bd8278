// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.util.List;

/** A cell doesn't say what its column wants. Becomes an {@link ImportIssue}. */
public final class UnreadableCellException extends RuntimeException {

    private final String reasonKey;
    private final transient List<String> args;
    private final transient List<String> acceptedValues;

    public UnreadableCellException(String reasonKey, List<String> args, List<String> acceptedValues) {
        super(reasonKey);
        this.reasonKey = reasonKey;
        this.args = List.copyOf(args);
        this.acceptedValues = List.copyOf(acceptedValues);
    }

    public UnreadableCellException(String reasonKey) {
        this(reasonKey, List.of(), List.of());
    }

    public String reasonKey() {
        return reasonKey;
    }

    public List<String> args() {
        return args;
    }

    public List<String> acceptedValues() {
        return acceptedValues;
    }
}
