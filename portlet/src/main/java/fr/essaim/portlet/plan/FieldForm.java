// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.plan.ActionField;
import fr.essaim.plan.RichTextLines;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of an action as a form holds them, by their names: single values as canonical text, rich text as
 * typed lines, values with several numbers as lists. Remembers what they were, so that only what was changed is sent.
 */
public final class FieldForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<ActionField> MANY =
            Set.of(ActionField.INSTITUTIONS, ActionField.CO_LEADS, ActionField.CONTRIBUTORS);

    private final EnumMap<ActionField, String> before;
    private final HashMap<String, String> values = new HashMap<>();
    private final HashMap<String, Object> lists = new HashMap<>();

    public FieldForm(Map<ActionField, String> canonical) {
        before = new EnumMap<>(ActionField.class);
        before.putAll(canonical);
        canonical.forEach(this::put);
    }

    private void put(ActionField field, String value) {
        if (MANY.contains(field)) {
            lists.put(
                    field.name(),
                    value.isEmpty() ? new ArrayList<>() : new ArrayList<>(Arrays.asList(value.split(","))));
        } else {
            values.put(field.name(), field == ActionField.DESCRIPTION ? RichTextLines.write(value) : value);
        }
    }

    /** What the form holds and did not hold at first. */
    public Map<ActionField, String> changes() {
        Map<ActionField, String> changes = new EnumMap<>(ActionField.class);
        before.forEach((field, value) -> {
            String now = read(field);
            if (!now.equals(value)) {
                changes.put(field, now);
            }
        });
        return changes;
    }

    private String read(ActionField field) {
        if (!MANY.contains(field)) {
            String value = values.get(field.name());
            return value == null ? "" : field == ActionField.DESCRIPTION ? richText(value) : value;
        }
        return numbers(lists.get(field.name()))
                .map(Long::valueOf)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /** Components write arrays where the type of the property does not say otherwise. */
    private static Stream<String> numbers(Object list) {
        return list instanceof Object[] array
                ? Arrays.stream(array).map(String::valueOf)
                : list instanceof List<?> items ? items.stream().map(String::valueOf) : Stream.empty();
    }

    /** Rich text is typed as lines; what was not touched stays as it was, whatever it holds. */
    private String richText(String typed) {
        String known = before.get(ActionField.DESCRIPTION);
        String html = RichTextLines.read(typed);
        return RichTextLines.read(RichTextLines.write(known)).equals(html) ? known : html;
    }

    /** Takes the choice of the person: the other's value is then not a change any more. */
    void settle(ConflictChoice conflict) {
        if (conflict.keepsTheirs()) {
            before.put(conflict.field(), conflict.theirValue());
            put(conflict.field(), conflict.theirValue());
        }
    }

    /** A form that puts these fields back to what they were. */
    FieldForm reverse(Set<ActionField> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        Map<ActionField, String> now = new EnumMap<>(ActionField.class);
        fields.forEach(field -> now.put(field, read(field)));
        FieldForm reverse = new FieldForm(now);
        fields.forEach(field -> reverse.put(field, before.get(field)));
        return reverse;
    }

    public Map<String, String> getValues() {
        return values;
    }

    /** Numbers as texts: a list, or the array that a component made of it. */
    public Map<String, Object> getLists() {
        return lists;
    }
}
