// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes down the review of an idea for one visitor. */
final class ReviewSheetReader {

    private final CampaignGate gate;
    private final Clock clock;

    ReviewSheetReader(CampaignGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    ReviewSheet read(Visitor visitor, Idea idea, IdeaReview review, List<ReviewCriterion> criteria) {
        Campaign campaign = idea.campaign();
        boolean open = gate.isOpen(campaign, PhaseKind.REVIEW);
        ReviewStage stage = review.stage();
        return new ReviewSheet(
                idea.id(),
                idea.number().orElse(0),
                idea.title(),
                idea.description(),
                idea.expectedBenefit(),
                idea.timeNeeded(),
                idea.cost().orElse(null),
                campaign.id(),
                campaign.title(),
                lines(review, criteria),
                review.reviewer(),
                review.dueOn(),
                review.late(LocalDate.now(clock)),
                stage,
                review.threeLevels(),
                review.admissibility(),
                review.proposed().orElse(null),
                review.reason(),
                review.agreedCost().orElse(null),
                review.feasibility(),
                review.departmentId().orElse(null),
                review.steps().stream()
                        .map(step -> new ReviewSheet.Step(
                                step.kind(),
                                step.at(),
                                step.by(),
                                step.impersonator().orElse((AgentId) null),
                                step.reason()))
                        .toList(),
                review.version(),
                open && stage == ReviewStage.ANALYST && Reviews.mayWrite(gate, visitor, review),
                open && stage != ReviewStage.ANALYST && mayConfirm(visitor, campaign, stage),
                open && stage == ReviewStage.DONE && gate.isTeam(visitor, campaign, CampaignPart.ORGANISER),
                !open && stage != ReviewStage.DONE);
    }

    private boolean mayConfirm(Visitor visitor, Campaign campaign, ReviewStage stage) {
        return stage.part().filter(part -> gate.isTeam(visitor, campaign, part)).isPresent();
    }

    private static List<ReviewSheet.Line> lines(IdeaReview review, List<ReviewCriterion> criteria) {
        Map<Long, ReviewAnswer> answers = review.answers();
        return criteria.stream()
                .map(criterion -> {
                    ReviewAnswer answer = answers.get(criterion.id());
                    return new ReviewSheet.Line(
                            criterion.id(),
                            criterion.label(),
                            criterion.guidance(),
                            answer == null ? null : answer.answer(),
                            answer == null ? "" : answer.reason());
                })
                .toList();
    }
}
