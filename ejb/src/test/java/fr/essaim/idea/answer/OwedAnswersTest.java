// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.duty.DutySource;
import fr.essaim.duty.DutySourceContract;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@OnEachDatabase
class OwedAnswersTest extends DutySourceContract {

    private IdeaScene scene;
    private long campaignId;
    private int written;

    @BeforeEach
    void open() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected TestDatabase database() {
        return scene.database;
    }

    @Override
    protected DutySource source() {
        return scene.get(OwedAnswers.class);
    }

    @Override
    protected AgentId debtor() {
        return TownDirectory.EMILE;
    }

    @Override
    protected AgentId bystander() {
        return TownDirectory.SACHA;
    }

    @Override
    protected AgentId stranger() {
        return TownDirectory.GONE;
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
