// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.persistence.StoredRecord;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes and reads the canonical texts of {@link ActionField}. */
public final class CanonicalText {

    private CanonicalText() {}

    /** The text of an enum, a date or a whole number; empty for null. */
    public static String of(Object value) {
        return value == null ? "" : value.toString();
    }

    static String of(StoredRecord value) {
        return value == null ? "" : value.id().toString();
    }

    public static String ofNumbers(Collection<Long> numbers) {
        return new TreeSet<>(numbers).stream().map(Object::toString).collect(Collectors.joining(","));
    }

    public static String ofAgents(Collection<AgentId> agents) {
        return ofNumbers(agents.stream().map(AgentId::value).toList());
    }

    public static String ofWords(Collection<String> words) {
        return String.join(",", new TreeSet<>(words));
    }

    /** The words between commas, trimmed, none empty, none twice. */
    public static Set<String> words(String canonical) {
        return Stream.of(canonical.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @throws NumberFormatException when one is not a whole number */
    public static Set<Long> numbers(String canonical) {
        return words(canonical).stream().map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws IllegalArgumentException when one is not the number of an agent */
    public static Set<AgentId> agents(String canonical) {
        return numbers(canonical).stream().map(AgentId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
