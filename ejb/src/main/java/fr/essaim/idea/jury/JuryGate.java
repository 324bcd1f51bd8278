// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.InPerson;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * What everything about a jury passes. Being in the campaign's team is not enough: only members of the jury mark and sign,
 * and only its chair opens deliberation and notes decisions. Nobody does so in a member's place either: an administrator
 * who acts for a juror would read marks that are the juror's own.
 */
@ApplicationScoped
@Transactional
public class JuryGate {

    @Inject
    CampaignGate gate;

    @Inject
    JuryRepository juries;

    /** The table, for a member of the jury. */
    public JuryTable enterAsMember(Visitor visitor, long campaignId) {
        return table(checkMember(visitor, gate.enter(visitor, campaignId)));
    }

    /** The same, locked against other changes; nothing is left to change once the minutes are signed. */
    JuryTable enterToChange(Visitor visitor, long campaignId) {
        Campaign campaign = checkMember(visitor, gate.enterForChange(visitor, campaignId));
        gate.checkOpen(campaign, PhaseKind.JURY);
        return unsigned(table(campaign));
    }

    /** The same for its chair alone. */
    public JuryTable enterAsChair(Visitor visitor, long campaignId) {
        JuryTable table = enterToChange(visitor, campaignId);
        if (!table.chairs(visitor.agent())) {
            throw notAllowed(visitor, campaignId);
        }
        return table;
    }

    /** For the jury and those who run the campaign: what is no secret of a juror. */
    public JuryTable enterAsTeam(Visitor visitor, long campaignId) {
        return table(gate.enterForTeam(visitor, campaignId, CampaignPart.JUROR, CampaignPart.JURY_CHAIR));
    }

    private static Campaign checkMember(Visitor visitor, Campaign campaign) {
        if (!InPerson.acts(visitor) || !campaign.has(visitor.agent(), CampaignPart.JUROR, CampaignPart.JURY_CHAIR)) {
            throw notAllowed(visitor, campaign.id());
        }
        return campaign;
    }

    JuryTable unsigned(JuryTable table) {
        if (juries.minutes(table.jury()).filter(JuryMinutes::isSigned).isPresent()) {
            throw new InvalidValueException("MINUTES", "jury.signed");
        }
        return table;
    }

    private JuryTable table(Campaign campaign) {
        Jury jury = juries.jury(campaign).orElseThrow(() -> new RecordNotFoundException("jury.no-grid"));
        return juries.table(campaign, jury);
    }

    static NotAllowedException notAllowed(Visitor visitor, long campaignId) {
        return new NotAllowedException(visitor, IdeaPermission.MANAGE, campaignId);
    }
}
