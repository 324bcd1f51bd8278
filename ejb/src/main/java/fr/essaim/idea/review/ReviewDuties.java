// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.Visitor;
import fr.essaim.duty.Duty;
import fr.essaim.duty.DutySource;
import fr.essaim.idea.deposit.Idea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reviews to conclude, and verdicts to confirm. */
@ApplicationScoped
@Transactional
public class ReviewDuties implements DutySource {

    private static final int MOST = 300;

    private ReviewRepository reviews;

    protected ReviewDuties() {}

    @Inject
    public ReviewDuties(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Duty> of(Visitor visitor) {
        return reviews.owed(visitor.site(), visitor.agent(), MOST).stream()
                .map(ReviewDuties::duty)
                .toList();
    }

    private static Duty duty(IdeaReview review) {
        Idea idea = review.idea();
        return new Duty(
                review.stage() == ReviewStage.ANALYST ? "REVIEW" : "CONFIRM",
                idea.campaign().id(),
                idea.campaign().title(),
                idea.id(),
                idea.number().orElse(0),
                idea.title(),
                review.dueOn(),
                "review");
    }
}
