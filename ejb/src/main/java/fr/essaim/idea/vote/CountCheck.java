// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Compares the register with the box, for the team, at any time. */
@ApplicationScoped
@Transactional
public class CountCheck {

    private CampaignGate gate;
    private PollRegister register;
    private VotingCodes codes;
    private PaperCount paper;
    private SecretUrn urn;
    private Statements statements;

    protected CountCheck() {}

    @Inject
    public CountCheck(
            CampaignGate gate,
            PollRegister register,
            VotingCodes codes,
            PaperCount paper,
            SecretUrn urn,
            Statements statements) {
        this.gate = gate;
        this.register = register;
        this.codes = codes;
        this.paper = paper;
        this.urn = urn;
        this.statements = statements;
    }

    public CountSheet of(Visitor visitor, long campaignId) {
        Campaign campaign =
                gate.enterForTeam(visitor, campaignId, CampaignPart.SCRUTINEER, CampaignPart.DECISION_MAKER);
        long screen = register.struck(campaign.id(), PollRegister.Channel.SCREEN);
        long used = codes.used(campaign.id());
        long poured = paper.poured(campaign.id());
        long inBox = urn.count(campaign.id());
        return new CountSheet(
                statements.number(
                        "select count(*) from electoral_roll_entry where campaign_id = ? and state = 'ON_ROLL'",
                        campaign.id()),
                statements.number("select count(*) from ballot where campaign_id = ? and votes > 0", campaign.id()),
                screen,
                register.struck(campaign.id(), PollRegister.Channel.SLIP),
                register.struck(campaign.id(), PollRegister.Channel.PAPER),
                codes.made(campaign.id()),
                used,
                poured,
                inBox,
                inBox == screen + used + poured);
    }
}
