// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.access.Permission;
import fr.essaim.duty.Duty;
import fr.essaim.duty.DutySource;
import fr.essaim.history.RecordKey;

/** A source of what agents owe to idea boxes: all of it is within a campaign. */
public interface CampaignDuties extends DutySource {

    String FEATURE = "idea";

    @Override
    default String feature() {
        return FEATURE;
    }

    @Override
    default Permission needed() {
        return IdeaPermission.VIEW;
    }

    static Duty.Subject subject(Campaign campaign) {
        return subject(campaign.id(), campaign.title());
    }

    static Duty.Subject subject(long campaignId, String title) {
        return new Duty.Subject(new RecordKey(Campaign.RECORD_TYPE, campaignId), title);
    }
}
