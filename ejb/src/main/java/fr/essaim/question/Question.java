// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.question;

import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.TextRules;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** A question, and what it takes as an answer. */
@Embeddable
public class Question {

    public static final String FIELD = "QUESTIONS";

    private static final int LABEL_LENGTH = 250;
    private static final int HINT_LENGTH = 500;
    private static final int CHOICES_LENGTH = 2_000;

    private String label;
    private String hint;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private String choices;
    private boolean required;

    protected Question() {}

    /** @throws InvalidValueException when a text is missing or too long, or there is too little to choose from */
    public Question(QuestionDraft draft) {
        kind = draft.kind();
        reword(draft);
    }

    /**
     * Its kind stays: somebody may have answered it.
     *
     * @throws InvalidValueException when a text is missing or too long, or there is too little to choose from
     */
    public final void reword(QuestionDraft draft) {
        label = TextRules.requiredLine(FIELD, draft.label(), LABEL_LENGTH);
        hint = TextRules.line(FIELD, draft.hint(), HINT_LENGTH);
        choices = TextRules.paragraph(FIELD, String.join("\n", draft.choices()), CHOICES_LENGTH);
        required = draft.required();
        if (kind == QuestionKind.CHOICE && choices().size() < 2) {
            throw new InvalidValueException(FIELD, "question.choices", label);
        }
    }

    public QuestionDraft draft(Long id) {
        return new QuestionDraft(id, kind, label, hint, choices(), required);
    }

    /**
     * The answer in canonical text: numbers with a point, dates as {@code 2026-03-15}; empty for none.
     *
     * @param field under which a refusal names the answer
     * @throws InvalidValueException when it is none that the question takes
     */
    public String answer(String field, String typed) {
        String answer = kind.canonical(field, typed);
        if (kind == QuestionKind.CHOICE && !answer.isEmpty() && !choices().contains(answer)) {
            throw new InvalidValueException(field, "value.unknown", answer);
        }
        return answer;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    public QuestionKind kind() {
        return kind;
    }

    /** What may be chosen, in order; empty for other kinds. */
    public List<String> choices() {
        return choices.lines()
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whether it must be answered in the end. */
    public boolean required() {
        return required;
    }
}
