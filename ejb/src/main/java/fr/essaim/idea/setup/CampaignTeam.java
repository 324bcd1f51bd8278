// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.Audited;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Who takes which part in running a campaign; changed by its organisers, at any time. */
@ApplicationScoped
@Transactional
public class CampaignTeam {

    @Inject
    CampaignGate gate;

    @Inject
    CampaignRepository campaigns;

    @Inject
    Directory directory;

    /** @throws InvalidValueException when the directory knows no such active agent */
    @Audited(value = AuditKind.RIGHTS_CHANGED, detail = "+")
    public void join(Visitor visitor, long campaignId, AgentId agent, CampaignPart part) {
        Campaign campaign = enter(visitor, campaignId);
        if (directory.find(visitor.site(), agent).filter(StaffMember::active).isEmpty()) {
            throw new InvalidValueException("TEAM", "value.unknown-agent", agent.toString());
        }
        campaign.join(agent, part);
        campaigns.grow(campaign);
    }

    /** @throws InvalidValueException when nobody would be left to organise */
    @Audited(value = AuditKind.RIGHTS_CHANGED, detail = "-")
    public void leave(Visitor visitor, long campaignId, AgentId agent, CampaignPart part) {
        Campaign campaign = enter(visitor, campaignId);
        campaign.leave(agent, part);
        if (campaign.members().stream().noneMatch(member -> member.part() == CampaignPart.ORGANISER)) {
            throw new InvalidValueException("TEAM", "campaign.last-organiser");
        }
        campaigns.grow(campaign);
    }

    private Campaign enter(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        return campaign;
    }
}
