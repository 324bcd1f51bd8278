// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.idea.campaign.CampaignPart;
import java.util.Optional;

/** On whose table a review lies. */
public enum ReviewStage {
    ANALYST(CampaignPart.ANALYST),
    SUPERVISOR(CampaignPart.SUPERVISOR),
    DECISION_MAKER(CampaignPart.DECISION_MAKER),
    /** The verdict stands. */
    DONE(null);

    private final CampaignPart part;

    ReviewStage(CampaignPart part) {
        this.part = part;
    }

    /** Who in the campaign's team has to act; nobody once it is done. */
    public Optional<CampaignPart> part() {
        return Optional.ofNullable(part);
    }

    ReviewStage next() {
        return values()[Math.min(ordinal() + 1, DONE.ordinal())];
    }

    ReviewStage previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
