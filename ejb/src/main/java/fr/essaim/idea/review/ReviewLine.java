// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.deposit.Idea;
import java.time.LocalDate;

/**
 * An idea of a campaign and where its review stands.
 *
 * @param reviewer null when nobody reviews it yet; then there is no day and no stage either
 * @param verdict what stands
 * @param proposed what the analyst concluded, null as long as he or she has not
 */
public record ReviewLine(
        long ideaId,
        int number,
        String title,
        AgentId reviewer,
        LocalDate dueOn,
        ReviewStage stage,
        Admissibility verdict,
        Admissibility proposed,
        boolean late) {

    static ReviewLine of(Object[] row, LocalDate today) {
        Idea idea = (Idea) row[0];
        IdeaReview review = (IdeaReview) row[1];
        return review == null
                ? new ReviewLine(
                        idea.id(),
                        idea.number().orElse(0),
                        idea.title(),
                        null,
                        null,
                        null,
                        Admissibility.PENDING,
                        null,
                        false)
                : new ReviewLine(
                        idea.id(),
                        idea.number().orElse(0),
                        idea.title(),
                        review.reviewer(),
                        review.dueOn(),
                        review.stage(),
                        review.admissibility(),
                        review.proposed().orElse(null),
                        review.late(today));
    }
}
