// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import java.util.List;

/**
 * A campaign's own question as typed.
 *
 * @param id null for a new one
 * @param choices at least two for {@link FieldKind#CHOICE}, else empty
 */
public record FieldDraft(Long id, FieldKind kind, String label, String hint, List<String> choices, boolean required) {

    public FieldDraft {
        choices = List.copyOf(choices);
    }
}
