// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.TextRules;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;

/** A question of the campaign's own that each idea answers. */
@Entity
@Table(name = "campaign_field")
public class CampaignField extends StoredRecord {

    private static final int LABEL_LENGTH = 250;
    private static final int HINT_LENGTH = 500;
    private static final int CHOICES_LENGTH = 2_000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private int position;
    private String label;
    private String hint;

    @Enumerated(EnumType.STRING)
    private FieldKind kind;

    private String choices;
    private boolean required;

    protected CampaignField() {}

    CampaignField(Campaign campaign, int position, FieldDraft draft) {
        this.campaign = campaign;
        this.kind = draft.kind();
        place(position, draft);
    }

    /** Its kind stays: ideas have answered it. */
    void place(int newPosition, FieldDraft draft) {
        position = newPosition;
        label = TextRules.requiredLine("FIELDS", draft.label(), LABEL_LENGTH);
        hint = TextRules.line("FIELDS", draft.hint(), HINT_LENGTH);
        choices = TextRules.paragraph("FIELDS", String.join("\n", draft.choices()), CHOICES_LENGTH);
        required = draft.required();
        if (kind == FieldKind.CHOICE && choices().size() < 2) {
            throw new InvalidValueException("FIELDS", "campaign.field-choices", label);
        }
    }

    FieldDraft draft() {
        return new FieldDraft(id(), kind, label, hint, choices(), required);
    }

    public int position() {
        return position;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    public FieldKind kind() {
        return kind;
    }

    /** What may be chosen, in order; empty for other kinds. */
    public List<String> choices() {
        return choices.lines()
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean required() {
        return required;
    }
}
