// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.directory.TownDirectory;
import fr.essaim.idea.IdeaPersonalColumnsContract;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.PersonalColumns;
import java.time.LocalDate;

@OnEachDatabase
class VotePersonalColumnsTest extends IdeaPersonalColumnsContract {

    @Override
    protected PersonalColumns room() {
        return scene.get(VotePersonalColumns.class);
    }

    @Override
    protected void fill() {
        long campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.VOTES);
        long idea = scene.idea(campaignId, TownDirectory.SACHA, "Des vélos pour les tournées");
        scene.clock.setTo(LocalDate.of(2026, 5, 2));
        scene.get(Booth.class).choose(IdeaScene.visitor(AGENT), campaignId, idea, 1);
        scene.get(Booth.class).choose(IdeaScene.visitor(TownDirectory.CAMILLE), campaignId, idea, 1);
        scene.clock.setTo(LocalDate.of(2026, 5, 20));
    }
}
