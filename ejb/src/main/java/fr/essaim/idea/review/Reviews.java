// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The review of one idea: read by the campaign's team, written by its reviewer, confirmed by the levels above. */
@ApplicationScoped
@Transactional
public class Reviews {

    private static final CampaignPart[] REVIEWING = {
        CampaignPart.ANALYST, CampaignPart.SUPERVISOR, CampaignPart.DECISION_MAKER
    };

    @Inject
    IdeaGate ideas;

    @Inject
    CampaignGate gate;

    @Inject
    ReviewRepository reviews;

    @Inject
    ReviewNews news;

    @Inject
    Clock clock;

    /** @throws RecordNotFoundException when the idea is not there for the visitor, or was given to nobody yet */
    public ReviewSheet sheet(Visitor visitor, long ideaId) {
        Idea idea = ideas.enter(visitor, ideaId);
        gate.checkTeam(visitor, idea.campaign(), REVIEWING);
        IdeaReview review = review(idea);
        return new ReviewSheetReader(gate, clock).read(visitor, idea, review, setup(idea.campaign()));
    }

    /** Keeps what was typed so far. */
    public void save(Visitor visitor, long ideaId, ReviewDraft draft) {
        write(visitor, ideas.enterForChange(visitor, ideaId), draft);
    }

    /**
     * Keeps what was typed, and concludes.
     *
     * @param confirmed the verdict that follows from the answers, as the reviewer saw it
     */
    public void conclude(Visitor visitor, long ideaId, ReviewDraft draft, Admissibility confirmed) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        IdeaReview review = write(visitor, idea, draft);
        review.conclude(confirmed, criteria(idea.campaign()), stamp(visitor));
        news.moved(review);
    }

    private IdeaReview write(Visitor visitor, Idea idea, ReviewDraft draft) {
        IdeaReview review = review(idea);
        if (!mayWrite(gate, visitor, review)) {
            throw notAllowed(visitor, idea);
        }
        gate.checkOpen(idea.campaign(), PhaseKind.REVIEW);
        review.write(draft, criteria(idea.campaign()), stamp(visitor));
        return review;
    }

    /**
     * A level above agrees; after the last one the verdict stands and the authors are told.
     *
     * @param seen the stage that the visitor was shown
     */
    public void approve(Visitor visitor, long ideaId, ReviewStage seen, String remark, int version) {
        IdeaReview review = above(visitor, ideaId, seen);
        review.approve(seen, remark, version, stamp(visitor));
        news.moved(review);
    }

    /** To the level below, with a reason. */
    public void sendBack(Visitor visitor, long ideaId, ReviewStage seen, String reason, int version) {
        IdeaReview review = above(visitor, ideaId, seen);
        review.sendBack(seen, reason, version, stamp(visitor));
        news.sentBack(review);
    }

    /** Has a verdict that stood looked at again; for organisers. */
    public void reopen(Visitor visitor, long ideaId, String reason) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        gate.checkTeam(visitor, idea.campaign());
        gate.checkOpen(idea.campaign(), PhaseKind.REVIEW);
        IdeaReview review = review(idea);
        review.reopen(reason, stamp(visitor));
        news.sentBack(review);
    }

    private IdeaReview above(Visitor visitor, long ideaId, ReviewStage seen) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        CampaignPart part = seen.part()
                .filter(found -> found != CampaignPart.ANALYST)
                .orElseThrow(() -> new InvalidValueException("STAGE", "review.moved"));
        if (!gate.isTeam(visitor, idea.campaign(), part)) {
            throw notAllowed(visitor, idea);
        }
        gate.checkOpen(idea.campaign(), PhaseKind.REVIEW);
        return review(idea);
    }

    /** The reviewer, or an organiser in his or her place. */
    static boolean mayWrite(CampaignGate gate, Visitor visitor, IdeaReview review) {
        Campaign campaign = review.idea().campaign();
        return review.isReviewer(visitor.agent()) && campaign.has(visitor.agent(), CampaignPart.ANALYST)
                || gate.isTeam(visitor, campaign, CampaignPart.ORGANISER);
    }

    private IdeaReview review(Idea idea) {
        return reviews.find(idea).orElseThrow(() -> new RecordNotFoundException("review.not-found"));
    }

    private List<ReviewCriterion> setup(Campaign campaign) {
        return reviews.setup(campaign).map(ReviewSetup::criteria).orElse(List.of());
    }

    private Set<Long> criteria(Campaign campaign) {
        return setup(campaign).stream().map(ReviewCriterion::id).collect(Collectors.toSet());
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }

    private static NotAllowedException notAllowed(Visitor visitor, Idea idea) {
        return new NotAllowedException(visitor, IdeaPermission.MANAGE, idea.id());
    }
}
