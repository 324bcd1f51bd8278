// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells authors what was found about their idea, and those who have to act again that they have; nobody who is neither on the
 * roll nor in the team any more.
 */
@ApplicationScoped
@Transactional
public class ReviewNews {

    private static final int REASON_IN_NOTICE = 1_000;

    @Inject
    NoticeOutbox outbox;

    @Inject
    CampaignRepository campaigns;

    /** Authors hear of a verdict that stands, and why it is not the one they hoped for. */
    void moved(IdeaReview review) {
        Idea idea = review.idea();
        Set<AgentId> authors = new HashSet<>(idea.coAuthors());
        authors.add(idea.author());
        switch (review.admissibility()) {
            case ADMISSIBLE -> tell(review, authors, IdeaNotice.ADMISSIBLE, idea.title());
            case NOT_ADMISSIBLE ->
                tell(review, authors, IdeaNotice.NOT_ADMISSIBLE, idea.title(), inNotice(review.reason()));
            case PENDING -> {}
        }
    }

    void sentBack(IdeaReview review) {
        Set<AgentId> addressees = review.stage() == ReviewStage.ANALYST
                ? Set.of(review.reviewer())
                : review.idea().campaign().members().stream()
                        .filter(member -> review.stage()
                                .part()
                                .filter(part -> part == member.part())
                                .isPresent())
                        .map(CampaignMember::agent)
                        .collect(Collectors.toSet());
        tell(review, addressees, IdeaNotice.REVIEW_SENT_BACK, review.idea().title());
    }

    private void tell(IdeaReview review, Set<AgentId> agents, IdeaNotice kind, Object... arguments) {
        Notice notice = Notice.of(
                kind,
                new RecordKey(Idea.RECORD_TYPE, review.idea().id()),
                "%s:%d:%d".formatted(kind.code(), review.id(), review.steps().size()),
                arguments);
        Campaign campaign = review.idea().campaign();
        outbox.add(
                review.site(),
                agents.stream()
                        .filter(agent -> campaigns.concerns(campaign, agent))
                        .collect(Collectors.toMap(Function.identity(), agent -> notice)));
    }

    private static String inNotice(String reason) {
        return reason.length() <= REASON_IN_NOTICE ? reason : reason.substring(0, REASON_IN_NOTICE) + "…";
    }
}
