// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.paper;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.ballot.PollRegisterRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.vote.BallotPaper;
import fr.essaim.idea.vote.BallotPaperRepository;
import fr.essaim.idea.vote.NamedBallotRepository;
import fr.essaim.idea.vote.VoteBoxes;
import fr.essaim.idea.vote.VoterRepository;
import fr.essaim.idea.vote.VotingCodeRepository;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What scrutineers do for people who do not vote at a screen of their own: they mark in the register as voted whoever votes on
 * paper, and hand out codes for shared computers against a signature.
 */
@ApplicationScoped
@Transactional
public class PollingStation {

    /** The most slips printed at once. */
    public static final int MOST_SLIPS = 500;

    @Inject
    CampaignGate gate;

    @Inject
    BallotPaperRepository papers;

    @Inject
    VoterRepository register;

    @Inject
    NamedBallotRepository ballots;

    @Inject
    VotingCodeRepository codes;

    @Inject
    VoteBoxes votes;

    /** @throws NotAllowedException for anybody but a scrutineer: those who run the campaign do not touch its ballots */
    Campaign enter(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enter(visitor, campaignId);
        if (!campaign.has(visitor.agent(), CampaignPart.SCRUTINEER)) {
            throw new NotAllowedException(visitor, IdeaPermission.MANAGE, campaignId);
        }
        return campaign;
    }

    /**
     * The agent votes on paper, and so nowhere else.
     *
     * @throws InvalidValueException when the agent is not on the roll, or has voted
     */
    public void markForPaper(Visitor visitor, long campaignId, AgentId voter) {
        Campaign campaign = enter(visitor, campaignId);
        lock(campaign, voter);
        gate.checkOpen(campaign, PhaseKind.VOTE);
        papers.issue(campaign);
        checkNotVoted(campaign, voter);
        // Whose paper would come after the count is not marked as voted
        votes.lockOpen(campaignId);
        register.markAsVoted(campaignId, voter, PollRegisterRepository.Channel.PAPER);
    }

    private void lock(Campaign campaign, AgentId voter) {
        if (!register.lock(campaign, voter)) {
            throw new InvalidValueException("VOTER", "ballot.not-on-roll");
        }
    }

    private void checkNotVoted(Campaign campaign, AgentId voter) {
        if (ballots.of(campaign.id(), voter).votes() > 0) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.has-voted");
        }
    }

    /**
     * Draws codes to be printed on slips, for a secret vote: nothing tells later who was given which.
     *
     * @return the codes; nobody can find them again
     */
    public List<String> makeSlips(Visitor visitor, long campaignId, int count) {
        Campaign campaign = enter(visitor, campaignId);
        gate.checkOpen(campaign, PhaseKind.VOTE);
        if (!campaign.voteSettings().secret()) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.other-vote");
        }
        if (count < 1 || count > MOST_SLIPS) {
            throw new InvalidValueException("SLIPS", "value.out-of-range", 1L, (long) MOST_SLIPS);
        }
        papers.issue(campaign);
        return IntStream.range(0, count)
                .mapToObj(place -> codes.add(campaignId, null))
                .toList();
    }

    /**
     * Marks as voted an agent who takes one of the slips and signs for it. Which slip is not noted.
     *
     * @throws InvalidValueException when the agent is not on the roll or has voted, or no slip is left
     */
    public void handOut(Visitor visitor, long campaignId, AgentId voter) {
        Campaign campaign = enter(visitor, campaignId);
        lock(campaign, voter);
        gate.checkOpen(campaign, PhaseKind.VOTE);
        codes.checkSlipLeft(campaignId, register);
        register.markAsVoted(campaignId, voter, PollRegisterRepository.Channel.SLIP);
    }

    /**
     * In a vote by name, a code for one agent, who votes with it on his or her own ballot.
     *
     * @return the code; nobody can find it again
     */
    public String codeFor(Visitor visitor, long campaignId, AgentId voter) {
        Campaign campaign = enter(visitor, campaignId);
        lock(campaign, voter);
        gate.checkOpen(campaign, PhaseKind.VOTE);
        if (campaign.voteSettings().secret()) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.other-vote");
        }
        papers.issue(campaign);
        register.checkNotVoted(campaignId, voter);
        return codes.add(campaignId, voter);
    }
}
