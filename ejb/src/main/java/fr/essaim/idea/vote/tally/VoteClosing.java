// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.audit.Audited;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.vote.paper.PaperCount;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Between the vote and its results: what cannot go together, what a person decides and why, and when all is published. */
@ApplicationScoped
@Transactional
public class VoteClosing {

    @Inject
    CampaignGate gate;

    @Inject
    VoteResults results;

    @Inject
    PaperCount paper;

    @Inject
    IncompatibleIdeaRepository incompatible;

    @Inject
    VoteDecisionRepository decisions;

    @Inject
    Clock clock;

    @Inject
    AuditLog audit;

    /** The two ideas cannot both be carried out, or can after all. */
    public void exclude(Visitor visitor, long campaignId, long ideaId, long otherId, boolean excluded) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.DECISION_MAKER);
        checkNotSet(campaign);
        incompatible.remove(campaignId, ideaId, otherId);
        if (excluded) {
            incompatible.add(campaignId, ideaId, otherId);
        }
    }

    /**
     * A person chooses or leaves out an idea where the votes leave a choice.
     *
     * @param reason what all will read
     * @throws NotAllowedException for anybody but a decision-maker of the campaign
     * @throws InvalidValueException when votes have decided, or the winners would cost too much or exclude each other
     */
    public void decide(Visitor visitor, long campaignId, long ideaId, boolean chosen, String reason) {
        Campaign campaign = deciding(visitor, campaignId);
        VoteOutcome before = results.outcome(visitor, campaign);
        if (!isOpenToDecision(before, ideaId)) {
            throw new InvalidValueException("IDEA", "vote.nothing-to-decide");
        }
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        VoteDecision known = decisions.of(campaignId).get(ideaId);
        if (known == null) {
            decisions.add(new VoteDecision(campaignId, ideaId, chosen, reason, stamp));
        } else {
            known.decide(chosen, reason, stamp);
        }
        decisions.store();
        if (!results.fits(results.outcome(visitor, campaign), incompatible.of(campaignId))) {
            throw new InvalidValueException("IDEA", "vote.decision-impossible");
        }
    }

    /** In dispute, or a winner that is in the way of one in dispute, or decided before; any idea where there is no envelope. */
    private boolean isOpenToDecision(VoteOutcome outcome, long ideaId) {
        Set<Winners.Pair> pairs = incompatible.of(outcome.campaignId());
        return outcome.ranking().stream()
                .filter(idea -> idea.ideaId() == ideaId)
                .anyMatch(idea -> outcome.envelope() == 0
                        || idea.standing() == Standing.DISPUTED
                        || !idea.reason().isEmpty()
                        || pairs.stream().anyMatch(pair -> pair.ideaId() == ideaId || pair.otherId() == ideaId));
    }

    /** Takes a decision back before it is published. */
    public void undecide(Visitor visitor, long campaignId, long ideaId) {
        deciding(visitor, campaignId);
        VoteDecision known = decisions.of(campaignId).get(ideaId);
        if (known != null) {
            decisions.remove(known);
        }
    }

    private Campaign deciding(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        if (!campaign.has(visitor.agent(), CampaignPart.DECISION_MAKER)) {
            throw new NotAllowedException(visitor, IdeaPermission.MANAGE, campaignId);
        }
        if (!results.isOver(campaign)) {
            throw new ResultsNotOutException();
        }
        checkNotSet(campaign);
        return campaign;
    }

    private void checkNotPublished(Campaign campaign) {
        if (campaign.resultsPublished(gate.now())) {
            throw new InvalidValueException("IDEA", "vote.published");
        }
    }

    /** What is about to be published changes no more, unless its publication is taken back first. */
    private void checkNotSet(Campaign campaign) {
        checkNotPublished(campaign);
        if (campaign.resultsAt().isPresent()) {
            throw new InvalidValueException("IDEA", "vote.publication-set");
        }
    }

    /**
     * Sets the moment from which all see results, winners and answers; before it comes, it may be moved. A campaign without
     * a vote publishes what its jury decided, or its answers alone.
     *
     * @throws InvalidValueException while something is left to count or to decide
     * @throws ResultsNotOutException for a moment before the vote ends, or while the jury is at work
     */
    public void publishAt(Visitor visitor, long campaignId, Instant moment) {
        Campaign campaign = publishing(visitor, campaignId);
        if (campaign.phase(PhaseKind.VOTE)
                .filter(vote -> vote.endsOn().isEmpty())
                .isPresent()) {
            throw new InvalidValueException("RESULTS_AT", "vote.no-end");
        }
        Instant end = results.end(campaign);
        if (!results.isReady(campaign) || end != null && moment.isBefore(end)) {
            throw new ResultsNotOutException();
        }
        if (paper.isUnfinished(campaignId)) {
            throw new InvalidValueException("RESULTS_AT", "vote.paper-left");
        }
        if (campaign.voteSettings().method() != VoteMethod.NONE
                && results.isOver(campaign)
                && results.outcome(visitor, campaign).disputed()) {
            throw new InvalidValueException("RESULTS_AT", "vote.decision-left");
        }
        campaign.publishResults(moment);
        audit.record(AuditEvent.publication(visitor, moment, gate.now())
                .about(new RecordKey(Campaign.RECORD_TYPE, campaignId)));
    }

    /** Takes the moment back before it comes: what is left may be counted and decided again. */
    @Audited(value = AuditKind.PUBLICATION_TAKEN_BACK, about = Campaign.RECORD_TYPE)
    public void takePublicationBack(Visitor visitor, long campaignId) {
        publishing(visitor, campaignId).publishResults(null);
    }

    private Campaign publishing(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.DECISION_MAKER);
        checkNotPublished(campaign);
        return campaign;
    }
}
