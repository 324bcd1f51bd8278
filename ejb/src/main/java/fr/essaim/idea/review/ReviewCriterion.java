// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.TextRules;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One line of a campaign's checklist: a sentence that is true of every admissible idea. */
@Entity
@Table(name = "review_criterion")
public class ReviewCriterion extends StoredRecord {

    private static final int LABEL_LENGTH = 250;
    private static final int GUIDANCE_LENGTH = 1_000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "setup_id")
    private ReviewSetup setup;

    private int position;
    private String label;
    private String guidance;

    protected ReviewCriterion() {}

    ReviewCriterion(ReviewSetup setup, int position, CriterionDraft draft) {
        this.setup = setup;
        place(position, draft);
    }

    void place(int newPosition, CriterionDraft draft) {
        position = newPosition;
        label = TextRules.requiredLine("CRITERION", draft.label(), LABEL_LENGTH);
        guidance = TextRules.paragraph("GUIDANCE", draft.guidance(), GUIDANCE_LENGTH);
    }

    public int position() {
        return position;
    }

    public String label() {
        return label;
    }

    /** How to judge it; may be empty. */
    public String guidance() {
        return guidance;
    }
}
