// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.InPerson;
import fr.essaim.access.Visitor;
import fr.essaim.ballot.PollRegisterRepository;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPhase;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Where agents vote. By name, every choice is kept as it is made; in secret, nothing is before the whole ballot is put in. */
@ApplicationScoped
@Transactional
public class Booth {

    @Inject
    CampaignGate gate;

    @Inject
    BallotPaperRepository papers;

    @Inject
    BallotLineFinder lines;

    @Inject
    NamedBallotRepository ballots;

    @Inject
    VoterRepository register;

    @Inject
    SecretBallots secret;

    /** Gives the visitor the ballot paper, and prints it for good when this is the first one. Before the vote, no ideas yet. */
    public BoothSheet issue(Visitor visitor, long campaignId) {
        Campaign campaign = enter(visitor, campaignId);
        boolean open = gate.isOpen(campaign, PhaseKind.VOTE) && register.isVoter(campaign, visitor.agent());
        boolean voted = register.hasVoted(campaignId, visitor.agent());
        Optional<CampaignPhase> phase = campaign.phase(PhaseKind.VOTE);
        boolean begun = campaign.isOpened()
                && phase.filter(dates -> !gate.today().isBefore(dates.startsOn()))
                        .isPresent();
        BallotPaper paper = begun ? papers.issueAny(campaign) : papers.none(campaign);
        Choices choices = campaign.voteSettings().secret()
                ? Choices.NONE
                : paper.standing(ballots.of(campaignId, visitor.agent()));
        return new BoothSheet(
                campaignId,
                campaign.title(),
                campaign.voteSettings().secret(),
                campaign.voteSettings().quorum(),
                open,
                voted,
                phase.map(CampaignPhase::startsOn).orElse(null),
                phase.flatMap(CampaignPhase::endsOn).orElse(null),
                paper.total(choices),
                lines.of(paper, choices, visitor.agent(), showsCounts(campaign) ? ballots.counts(campaignId) : null));
    }

    /** Secret ballots are never counted before the end, whatever was set: two counts a minute apart would tell one ballot. */
    private static boolean showsCounts(Campaign campaign) {
        return !campaign.voteSettings().countsHidden()
                && !campaign.voteSettings().secret();
    }

    private Campaign enter(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enter(visitor, campaignId);
        VoteMethod method = campaign.voteSettings().method();
        if (method == VoteMethod.NONE || method == VoteMethod.SUPPORT) {
            throw new PhaseClosedException(PhaseKind.VOTE);
        }
        return campaign;
    }

    /**
     * One choice more or fewer in a vote by name, kept at once.
     *
     * @param points 1 where points do not differ, 0 to take the idea out
     * @return what the ballot says now, and what that leaves
     * @throws PhaseClosedException when the vote is not open
     * @throws InvalidValueException when the ballot would say more than it may, or the visitor has voted on paper
     */
    public BallotTotal choose(Visitor visitor, long campaignId, long ideaId, int points) {
        Campaign campaign = admitted(visitor, campaignId, false);
        register.checkNotVoted(campaignId, visitor.agent());
        BallotPaper paper = papers.issue(campaign);
        Choices before = ballots.of(campaignId, visitor.agent());
        Choices after = paper.choose(before, ideaId, points);
        ballots.write(paper, visitor.agent(), before, after);
        return paper.total(after);
    }

    /**
     * Puts a whole secret ballot in.
     *
     * @return the code with which the ballot can be replaced until the vote ends; nobody can find it again
     * @throws InvalidValueException when the visitor has voted, or the ballot is empty or says more than it may
     */
    public String putIn(Visitor visitor, long campaignId, Choices choices) {
        Campaign campaign = admitted(visitor, campaignId, true);
        BallotPaper paper = papers.issue(campaign);
        checkFilled(paper, choices);
        register.checkNotVoted(campaignId, visitor.agent());
        // The box first: a row of the register holds the box's row, and two that hold it cannot both lock it
        String code = secret.cast(paper, choices);
        register.markAsVoted(campaignId, visitor.agent(), PollRegisterRepository.Channel.SCREEN);
        return code;
    }

    /**
     * Puts another ballot in the place of the one whose code the visitor holds. The former one is not shown: nobody can be
     * made to prove how he or she voted.
     *
     * @return the code of the new ballot; the former one is worth nothing now
     * @throws InvalidValueException when no ballot of this campaign has this code
     */
    public String replace(Visitor visitor, long campaignId, String code, Choices choices) {
        Campaign campaign = admitted(visitor, campaignId, true);
        BallotPaper paper = papers.issue(campaign);
        checkFilled(paper, choices);
        return secret.replace(paper, code, choices);
    }

    static void checkFilled(BallotPaper paper, Choices choices) {
        if (choices.votes() == 0) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.empty");
        }
        paper.check(choices);
    }

    /** On the roll, in person, under the voter's lock and while the vote is open: looked at once the lock is held. */
    private Campaign admitted(Visitor visitor, long campaignId, boolean secret) {
        InPerson.check(visitor, BallotPaper.FIELD, "ballot.in-person");
        Campaign campaign = enter(visitor, campaignId);
        gate.checkContributor(visitor);
        register.lockVoter(visitor, campaign);
        gate.checkOpen(campaign, PhaseKind.VOTE);
        if (campaign.voteSettings().secret() != secret) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.other-vote");
        }
        return campaign;
    }
}
