// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.ballot.PollRegisterRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPhase;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * A shared computer, where a person votes with the code of a slip. The account that is signed in there need not be on any
 * roll: it is the code that opens a vote, that one only, once.
 */
@ApplicationScoped
@Transactional
public class Kiosk {

    @Inject
    Access access;

    @Inject
    CampaignRepository campaigns;

    @Inject
    CampaignGate gate;

    @Inject
    BallotPaperRepository papers;

    @Inject
    BallotLineFinder lines;

    @Inject
    VotingCodeRepository codes;

    @Inject
    VoterRepository register;

    @Inject
    NamedBallotRepository ballots;

    @Inject
    SecretBallots secret;

    /**
     * Gives out the ballot paper that a code stands for, empty, and prints it for good when this is the first one.
     *
     * @throws InvalidValueException when no vote knows the code, or it has been used
     */
    public BoothSheet issue(Visitor visitor, String code) {
        VotingCodeRepository.Found found = found(visitor, code);
        Campaign campaign = campaign(visitor, found);
        BallotPaper paper = papers.issue(campaign);
        return new BoothSheet(
                campaign.id(),
                campaign.title(),
                campaign.voteSettings().secret(),
                campaign.voteSettings().quorum(),
                true,
                false,
                campaign.phase(PhaseKind.VOTE).map(CampaignPhase::startsOn).orElse(null),
                campaign.phase(PhaseKind.VOTE).flatMap(CampaignPhase::endsOn).orElse(null),
                paper.total(Choices.NONE),
                lines.of(paper, Choices.NONE, order(found), null));
    }

    /** Another order for each slip. */
    private static AgentId order(VotingCodeRepository.Found code) {
        return new AgentId(1 + Long.parseLong(code.hash().substring(0, 12), 16));
    }

    private VotingCodeRepository.Found found(Visitor visitor, String code) {
        access.check(visitor, IdeaPermission.VIEW, 0);
        VotingCodeRepository.Found found = codes.find(visitor.site(), code)
                .orElseThrow(() -> new InvalidValueException(BallotPaper.FIELD, "ballot.unknown-slip"));
        if (found.used()) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.code-used");
        }
        return found;
    }

    private Campaign campaign(Visitor visitor, VotingCodeRepository.Found found) {
        Campaign campaign = campaigns.find(visitor.site(), found.campaignId()).orElseThrow();
        gate.checkOpen(campaign, PhaseKind.VOTE);
        return campaign;
    }

    /** Puts the ballot in, and the code is used up. It takes the place of what a voter by name had chosen before. */
    public void putIn(Visitor visitor, String code, Choices choices) {
        VotingCodeRepository.Found found = found(visitor, code);
        Campaign campaign = campaign(visitor, found);
        BallotPaper paper = papers.issue(campaign);
        Booth.checkFilled(paper, choices);
        if (found.voter() == null) {
            secret.cast(paper, choices);
            codes.use(found);
            if (codes.used(campaign.id()) > register.count(campaign.id(), PollRegisterRepository.Channel.SLIP)) {
                throw new InvalidValueException(BallotPaper.FIELD, "ballot.slip-not-handed-out");
            }
        } else {
            putInByName(campaign, paper, found, choices);
        }
        // Again, as whoever waited for a lock may have waited beyond the end
        gate.checkOpen(campaign, PhaseKind.VOTE);
    }

    private void putInByName(Campaign campaign, BallotPaper paper, VotingCodeRepository.Found found, Choices choices) {
        if (!register.lock(campaign, found.voter())) {
            throw new InvalidValueException("VOTER", "ballot.not-on-roll");
        }
        register.checkNotVoted(campaign.id(), found.voter());
        codes.use(found);
        ballots.write(paper, found.voter(), ballots.of(campaign.id(), found.voter()), choices);
    }
}
