// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** What a reviewer answered to one criterion, and why. */
@Embeddable
public class ReviewAnswer {

    private static final int REASON_LENGTH = 2_000;

    @Column(name = "criterion_id")
    private long criterionId;

    @Enumerated(EnumType.STRING)
    private CriterionAnswer answer;

    private String reason;

    protected ReviewAnswer() {}

    ReviewAnswer(long criterionId, CriterionAnswer answer, String reason) {
        this.criterionId = criterionId;
        this.answer = Objects.requireNonNull(answer);
        this.reason = TextRules.paragraph("REASON", reason, REASON_LENGTH);
    }

    public long criterionId() {
        return criterionId;
    }

    public CriterionAnswer answer() {
        return answer;
    }

    public String reason() {
        return reason;
    }
}
