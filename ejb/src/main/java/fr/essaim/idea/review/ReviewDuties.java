// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.Visitor;
import fr.essaim.duty.Duty;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reviews to conclude, and verdicts to confirm, while that can be done. */
@ApplicationScoped
@Transactional
public class ReviewDuties implements CampaignDuties {

    private static final int MOST = 300;

    @Inject
    ReviewRepository reviews;

    @Inject
    CampaignGate gate;

    @Inject
    Clock clock;

    @Override
    public List<Duty> of(Visitor visitor) {
        return reviews.owed(visitor.site(), visitor.agent(), MOST).stream()
                .filter(review -> gate.isOpen(review.idea().campaign(), PhaseKind.REVIEW))
                .map(this::duty)
                .toList();
    }

    private Duty duty(IdeaReview review) {
        Idea idea = review.idea();
        boolean analysed = review.stage() != ReviewStage.ANALYST;
        Instant since = analysed ? review.changedAt() : review.createdAt();
        return new Duty(
                analysed ? "CONFIRM" : "REVIEW",
                new Duty.Subject(idea.key(), idea.number().orElse(0), idea.title()),
                CampaignDuties.subject(idea.campaign()),
                "",
                LocalDate.ofInstant(since, clock.getZone()),
                review.dueOn());
    }
}
