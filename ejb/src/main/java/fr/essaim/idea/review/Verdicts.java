// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What the review of an idea found, for everyone who sees the idea. */
@ApplicationScoped
@Transactional
public class Verdicts {

    /**
     * What is told of an idea.
     *
     * @param reviewed whether the campaign reviews its ideas, or this one was reviewed all the same
     * @param reason what the authors are told; empty as long as nothing stands
     * @param agreedCost whole euros, null when the review did not say or does not stand yet
     * @param assigned whether somebody reviews it
     * @param team whether the visitor may open the review
     */
    public record Line(
            boolean reviewed,
            Admissibility admissibility,
            String reason,
            Long agreedCost,
            boolean assigned,
            boolean team) {}

    @Inject
    IdeaGate ideas;

    @Inject
    CampaignGate gate;

    @Inject
    ReviewRepository reviews;

    public Line of(Visitor visitor, long ideaId) {
        Idea idea = ideas.enter(visitor, ideaId);
        Optional<IdeaReview> review = reviews.find(idea);
        Admissibility standing = review.map(IdeaReview::admissibility).orElse(Admissibility.PENDING);
        boolean stands = standing != Admissibility.PENDING;
        return new Line(
                review.isPresent() || idea.campaign().phase(PhaseKind.REVIEW).isPresent(),
                standing,
                review.filter(found -> stands).map(IdeaReview::reason).orElse(""),
                review.filter(found -> stands).flatMap(IdeaReview::agreedCost).orElse(null),
                review.isPresent(),
                gate.isTeam(
                        visitor,
                        idea.campaign(),
                        CampaignPart.ANALYST,
                        CampaignPart.SUPERVISOR,
                        CampaignPart.DECISION_MAKER));
    }
}
