// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.access.Visitor;
import fr.essaim.ballot.BallotBox;
import fr.essaim.ballot.PollRegisterRepository;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.vote.SecretBallots;
import fr.essaim.idea.vote.VoteBoxes;
import fr.essaim.idea.vote.VoterRepository;
import fr.essaim.idea.vote.VotingCodeRepository;
import fr.essaim.idea.vote.paper.PaperCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Compares the register with the box, for the team, at any time. */
@ApplicationScoped
@Transactional
public class CountCheck {

    @Inject
    CampaignGate gate;

    @Inject
    VoterRepository register;

    @Inject
    VotingCodeRepository codes;

    @Inject
    PaperCount paper;

    @Inject
    SecretBallots secret;

    @Inject
    VoteBoxes boxes;

    @Inject
    TallyFinder tally;

    public CountSheet of(Visitor visitor, long campaignId) {
        Campaign campaign =
                gate.enterForTeam(visitor, campaignId, CampaignPart.SCRUTINEER, CampaignPart.DECISION_MAKER);
        long screen = register.count(campaign.id(), PollRegisterRepository.Channel.SCREEN);
        long used = codes.used(campaign.id());
        long cast = paper.castIn(campaign.id());
        Optional<BallotBox> box = boxes.find(campaign.id());
        long inBox = secret.count(campaign.id());
        return new CountSheet(
                register.countVoters(campaign),
                tally.named(campaign),
                screen,
                register.count(campaign.id(), PollRegisterRepository.Channel.SLIP),
                register.count(campaign.id(), PollRegisterRepository.Channel.PAPER),
                codes.made(campaign.id()),
                used,
                cast,
                inBox,
                box.filter(BallotBox::counted).isPresent(),
                box.map(BallotBox::unreadable).map(Integer::longValue).orElse(0L),
                inBox == screen + used + cast);
    }
}
