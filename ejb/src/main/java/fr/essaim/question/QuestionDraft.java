// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.question;

import java.util.List;

/**
 * A question as typed.
 *
 * @param id null for a new one
 * @param choices at least two for {@link QuestionKind#CHOICE}, else empty
 */
public record QuestionDraft(
        Long id, QuestionKind kind, String label, String hint, List<String> choices, boolean required) {

    public QuestionDraft {
        choices = List.copyOf(choices);
    }

    /** The same question, to be asked elsewhere. */
    public QuestionDraft anew() {
        return new QuestionDraft(null, kind, label, hint, choices, required);
    }
}
