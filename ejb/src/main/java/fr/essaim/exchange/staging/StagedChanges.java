// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.staging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a row would change, by field: from the text its author started from to the text proposed. */
public final class StagedChanges {

    /** @param base the value when the file was written */
    public record Change(String base, String proposed) {}

    private final Map<String, Change> changes = new LinkedHashMap<>();

    public StagedChanges put(String field, String base, String proposed) {
        changes.put(field, new Change(base, proposed));
        return this;
    }

    public StagedChanges remove(String field) {
        changes.remove(field);
        return this;
    }

    public Map<String, Change> byField() {
        return Collections.unmodifiableMap(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One line a field: name, base, proposed between tabs. */
    String encode() {
        return changes.entrySet().stream()
                .map(entry -> entry.getKey() + "\t"
                        + PackedText.escape(entry.getValue().base()) + "\t"
                        + PackedText.escape(entry.getValue().proposed()))
                .collect(Collectors.joining("\n"));
    }

    static StagedChanges decode(String text) {
        StagedChanges decoded = new StagedChanges();
        text.lines().forEach(line -> {
            String[] parts = line.split("\t", -1);
            decoded.put(parts[0], PackedText.unescape(parts[1]), PackedText.unescape(parts[2]));
        });
        return decoded;
    }
}
