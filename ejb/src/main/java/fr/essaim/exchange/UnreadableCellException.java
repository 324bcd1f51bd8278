// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.util.List;
import java.util.stream.Stream;

/** A cell doesn't say what its column wants. Becomes an {@link ImportIssue}. */
public final class UnreadableCellException extends RuntimeException {

    private final String reasonKey;
    private final transient List<String> args;
    private final transient List<String> acceptedValues;
    private final transient List<UnreadableCellException> others;

    public UnreadableCellException(String reasonKey, List<String> args, List<String> acceptedValues) {
        this(reasonKey, args, acceptedValues, List.of());
    }

    private UnreadableCellException(
            String reasonKey, List<String> args, List<String> acceptedValues, List<UnreadableCellException> others) {
        super(reasonKey);
        this.others = List.copyOf(others);
        this.reasonKey = reasonKey;
        this.args = List.copyOf(args);
        this.acceptedValues = List.copyOf(acceptedValues);
    }

    public UnreadableCellException(String reasonKey) {
        this(reasonKey, List.of(), List.of());
    }

    /** One about all that is wrong with a cell. */
    public static UnreadableCellException all(List<UnreadableCellException> problems) {
        UnreadableCellException first = problems.get(0);
        return new UnreadableCellException(
                first.reasonKey, first.args, first.acceptedValues, problems.subList(1, problems.size()));
    }

    /** This problem and the others of the cell. */
    public List<UnreadableCellException> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
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
