// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.plan.ActionField;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Fields of an action while they are typed, by their names. */
public final class TypedFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> texts = new HashMap<>();
    private String reason = "";

    public void clear() {
        texts.clear();
        reason = "";
    }

    /** Begins anew with these. */
    public void fill(Map<ActionField, String> values) {
        texts.clear();
        values.forEach((field, value) -> texts.put(field.name(), value));
    }

    /** Those that are not blank. */
    public Map<ActionField, String> given() {
        Map<ActionField, String> given = new EnumMap<>(ActionField.class);
        texts.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(ActionField.valueOf(field), value);
            }
        });
        return given;
    }

    /** Empty when nothing was typed. */
    public String text(ActionField field) {
        String value = texts.get(field.name());
        return value == null ? "" : value;
    }

    /** Why the end moves to a later day. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Canonical texts. */
    public Map<String, String> getTexts() {
        return texts;
    }
}
