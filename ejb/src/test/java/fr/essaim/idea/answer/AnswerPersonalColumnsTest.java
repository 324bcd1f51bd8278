// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.TownDirectory;
import fr.essaim.idea.IdeaPersonalColumnsContract;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.PersonalColumns;
import java.util.List;
import java.util.Optional;

@OnEachDatabase
class AnswerPersonalColumnsTest extends IdeaPersonalColumnsContract {

    @Override
    protected PersonalColumns room() {
        return scene.get(AnswerPersonalColumns.class);
    }

    @Override
    protected void fill() {
        long campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE);
        long idea = scene.idea(campaignId, TownDirectory.SACHA, "Des vélos pour les tournées");
        scene.get(AnswerDuties.class)
                .assign(IdeaScene.visitor(TownDirectory.CAMILLE), campaignId, List.of(idea), Optional.of(AGENT));
    }
}
