// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.TownDirectory;
import fr.essaim.duty.DutySource;
import fr.essaim.idea.IdeaDutyContract;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import java.time.LocalDate;
import java.util.List;

@OnEachDatabase
class ReviewDutiesTest extends IdeaDutyContract {

    private int given;

    @Override
    protected long open(IdeaScene scene) {
        long campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET, campaign -> {
            campaign.plan(PhaseKind.REVIEW, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 15));
            campaign.join(TownDirectory.EMILE, CampaignPart.ANALYST);
        });
        return campaignId;
    }

    @Override
    protected DutySource source() {
        return scene.get(ReviewDuties.class);
    }

    @Override
    protected void owe(int many) {
        for (int i = 0; i < many; i++) {
            long idea = scene.idea(campaignId, TownDirectory.SACHA, "Idée " + given);
            scene.get(ReviewAssignment.class)
                    .assign(
                            IdeaScene.visitor(TownDirectory.CAMILLE),
                            campaignId,
                            List.of(idea),
                            TownDirectory.EMILE,
                            LocalDate.of(2026, 4, 15).minusDays(given++));
        }
    }
}
