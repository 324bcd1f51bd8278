// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.moderation.ModeratedContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is moderated in a campaign that has one idea, by Sacha. */
abstract class ModeratedInCampaignsContract extends ModeratedContract {

    protected IdeaScene scene;
    protected long campaignId;
    protected long ideaId;

    @BeforeEach
    void depositAnIdea() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
        ideaId = scene.idea(campaignId, TownDirectory.SACHA, "Des vélos de service");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected <T> T get(Class<T> service) {
        return scene.get(service);
    }

    @Override
    protected RecordKey scope() {
        return IdeaScene.campaignKey(campaignId);
    }

    @Override
    protected AgentId moderator() {
        return TownDirectory.CAMILLE;
    }

    @Override
    protected AgentId outsider() {
        return IdeaScene.LOU;
    }

    @Override
    protected Visitor visitor(AgentId agent) {
        return IdeaScene.visitor(agent);
    }

    @Override
    protected Visitor stranger() {
        return IdeaScene.fromTheNeighbourTown(TownDirectory.DOMINIQUE);
    }
}
