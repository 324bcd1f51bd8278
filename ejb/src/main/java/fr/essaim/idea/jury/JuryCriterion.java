// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One line of a scoring grid, and how much it counts. */
@Entity
@Table(name = "jury_criterion")
public class JuryCriterion extends StoredRecord {

    private static final int LABEL_LENGTH = 250;
    private static final int GUIDANCE_LENGTH = 1_000;
    private static final int MOST_WEIGHT = 100;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "jury_id")
    private Jury jury;

    private int position;
    private String label;
    private String guidance;
    private int weight;

    protected JuryCriterion() {}

    JuryCriterion(Jury jury, int position, GridDraft.Line line) {
        this.jury = jury;
        place(position, line);
    }

    void place(int newPosition, GridDraft.Line line) {
        if (line.weight() < 1 || line.weight() > MOST_WEIGHT) {
            throw new InvalidValueException("WEIGHT", "value.out-of-range", 1L, (long) MOST_WEIGHT);
        }
        position = newPosition;
        label = TextRules.requiredLine("CRITERION", line.label(), LABEL_LENGTH);
        guidance = TextRules.paragraph("GUIDANCE", line.guidance(), GUIDANCE_LENGTH);
        weight = line.weight();
    }

    public int position() {
        return position;
    }

    public String label() {
        return label;
    }

    /** How to mark it; may be empty. */
    public String guidance() {
        return guidance;
    }

    public int weight() {
        return weight;
    }
}
