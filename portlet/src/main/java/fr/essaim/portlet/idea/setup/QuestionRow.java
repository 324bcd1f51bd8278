// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.question.QuestionDraft;
import fr.essaim.question.QuestionKind;
import java.io.Serializable;
import java.util.List;

/** One of the campaign's own questions in the form; without text it is left out. */
public final class QuestionRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private String label;
    private String hint;
    private String kind;
    private String choices;
    private boolean required;

    QuestionRow(QuestionDraft draft) {
        id = draft.id();
        label = draft.label();
        hint = draft.hint();
        kind = draft.kind().name();
        choices = String.join("\n", draft.choices());
        required = draft.required();
    }

    static QuestionRow blank() {
        return new QuestionRow(new QuestionDraft(null, QuestionKind.PARAGRAPH, "", "", List.of(), false));
    }

    boolean isLeftOut() {
        return label == null || label.isBlank();
    }

    QuestionDraft draft() {
        QuestionKind wanted = QuestionKind.valueOf(kind);
        return new QuestionDraft(
                id,
                wanted,
                label,
                hint,
                wanted == QuestionKind.CHOICE ? CampaignSetupForm.lines(choices) : List.of(),
                required);
    }

    /** Whether ideas may have answered it: its kind stays. */
    public boolean isKnown() {
        return id != null;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getHint() {
        return hint;
    }

    public void setHint(String hint) {
        this.hint = hint;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getChoices() {
        return choices;
    }

    public void setChoices(String choices) {
        this.choices = choices;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }
}
