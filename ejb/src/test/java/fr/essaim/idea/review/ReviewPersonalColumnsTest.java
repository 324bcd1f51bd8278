// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.TownDirectory;
import fr.essaim.idea.IdeaPersonalColumnsContract;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.PersonalColumns;
import java.time.LocalDate;
import java.util.List;

@OnEachDatabase
class ReviewPersonalColumnsTest extends IdeaPersonalColumnsContract {

    @Override
    protected PersonalColumns room() {
        return scene.get(ReviewPersonalColumns.class);
    }

    @Override
    protected void fill() {
        long campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE, campaign -> {
            campaign.plan(PhaseKind.REVIEW, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 15));
            campaign.join(AGENT, CampaignPart.ANALYST);
        });
        long idea = scene.idea(campaignId, TownDirectory.SACHA, "Des vélos pour les tournées");
        scene.get(ReviewAssignment.class)
                .assign(
                        IdeaScene.visitor(TownDirectory.CAMILLE),
                        campaignId,
                        List.of(idea),
                        AGENT,
                        LocalDate.of(2026, 4, 1));
    }
}
