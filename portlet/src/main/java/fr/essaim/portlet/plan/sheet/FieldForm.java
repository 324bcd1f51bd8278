// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.ActionField;
import fr.essaim.portlet.PeopleList;
import fr.essaim.text.RichTextLines;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of an action as a form holds them, by their names: single values as canonical text, rich text as
 * typed lines, values with several numbers as lists. Remembers what they were, so that only what was changed is sent.
 */
public final class FieldForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<ActionField> PEOPLE = Set.of(ActionField.CO_LEADS, ActionField.CONTRIBUTORS);

    private final EnumMap<ActionField, String> before;
    private final HashMap<String, String> values = new HashMap<>();
    private final HashMap<String, String[]> lists = new HashMap<>();
    private final HashMap<String, PeopleList> people = new HashMap<>();

    public FieldForm(Map<ActionField, String> canonical) {
        before = new EnumMap<>(ActionField.class);
        before.putAll(canonical);
        canonical.forEach(this::put);
    }

    private void put(ActionField field, String value) {
        String[] members = value.isEmpty() ? new String[0] : value.split(",");
        if (field == ActionField.INSTITUTIONS) {
            lists.put(field.name(), members);
        } else if (PEOPLE.contains(field)) {
            people.put(field.name(), new PeopleList(List.of(members)));
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
        if (PEOPLE.contains(field)) {
            return canonical(people.get(field.name()).numbers());
        }
        if (field == ActionField.INSTITUTIONS) {
            String[] list = lists.get(field.name());
            return list == null ? "" : canonical(Arrays.asList(list));
        }
        String value = values.get(field.name());
        return value == null ? "" : field == ActionField.DESCRIPTION ? richText(value) : value;
    }

    private static String canonical(Collection<String> numbers) {
        return numbers.stream()
                .map(Long::valueOf)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /** Rich text is typed as lines; what was not touched stays as it was, whatever it holds. */
    private String richText(String typed) {
        String known = before.get(ActionField.DESCRIPTION);
        String html = RichTextLines.read(typed);
        return RichTextLines.read(RichTextLines.write(known)).equals(html) ? known : html;
    }

    /** Takes the choice of the person. What stood there before is the other's value from now on. */
    void settle(ConflictChoice conflict) {
        before.put(conflict.field(), conflict.theirValue());
        if (conflict.keepsTheirs()) {
            put(conflict.field(), conflict.theirValue());
        }
    }

    /** What these fields held at first, to put them back. */
    EnumMap<ActionField, String> previous(Set<ActionField> fields) {
        EnumMap<ActionField, String> previous = new EnumMap<>(before);
        previous.keySet().retainAll(fields);
        return previous;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public Map<String, String[]> getLists() {
        return lists;
    }

    /** The fields that hold people. */
    public Map<String, PeopleList> getPeople() {
        return people;
    }
}
