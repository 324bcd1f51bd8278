// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.access.Visitor;
import fr.essaim.audience.AudienceOwner;
import fr.essaim.audience.OwnedAudience;
import fr.essaim.history.RecordKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The audiences of campaigns: their organisers say whom they are for. */
@ApplicationScoped
public class CampaignAudience implements AudienceOwner {

    @Inject
    CampaignGate gate;

    @Override
    public String recordType() {
        return Campaign.RECORD_TYPE;
    }

    @Override
    public OwnedAudience enter(Visitor visitor, RecordKey owner) {
        return audience(gate.enterForTeam(visitor, owner.id(), CampaignPart.ORGANISER));
    }

    @Override
    public OwnedAudience enterForChange(Visitor visitor, RecordKey owner) {
        Campaign campaign = gate.enterForChange(visitor, owner.id());
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        return audience(campaign);
    }

    private static OwnedAudience audience(Campaign campaign) {
        return new OwnedAudience(campaign.audienceId(), campaign.title(), campaign.version());
    }
}
