// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.TownDirectory;
import fr.essaim.duty.DutySource;
import fr.essaim.idea.IdeaDutyContract;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import java.util.List;
import java.util.Optional;

@OnEachDatabase
class OwedAnswersTest extends IdeaDutyContract {

    private int written;

    @Override
    protected long open(IdeaScene scene) {
        return scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE);
    }

    @Override
    protected DutySource source() {
        return scene.get(OwedAnswers.class);
    }

    @Override
    protected void owe(int many) {
        for (int i = 0; i < many; i++) {
            long idea = scene.idea(campaignId, TownDirectory.SACHA, "Idée " + written++);
            scene.get(AnswerDuties.class)
                    .assign(
                            IdeaScene.visitor(TownDirectory.CAMILLE),
                            campaignId,
                            List.of(idea),
                            Optional.of(TownDirectory.EMILE));
        }
    }
}
