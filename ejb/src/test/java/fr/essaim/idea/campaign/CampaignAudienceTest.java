// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;

import fr.essaim.access.Visitor;
import fr.essaim.audience.AudienceOwner;
import fr.essaim.audience.AudienceOwnerContract;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaScene;
import fr.essaim.persistence.OnEachDatabase;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@OnEachDatabase
class CampaignAudienceTest extends AudienceOwnerContract {

    private IdeaScene scene;
    private long campaignId;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.NONE);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected AudienceOwner owner() {
        return scene.get(CampaignAudience.class);
    }

    @Override
    protected RecordKey record() {
        return Campaign.keyOf(campaignId);
    }

    @Override
    protected Visitor organiser() {
        return visitor(CAMILLE);
    }

    @Override
    protected Visitor member() {
        return visitor(EMILE);
    }

    @Override
    protected Visitor outsider() {
        return visitor(LOU);
    }

    @Override
    protected Visitor neighbour() {
        return fromTheNeighbourTown(DOMINIQUE);
    }

    @Override
    protected <T> T inTransaction(Callable<T> work) {
        return scene.inTransaction(work);
    }
}
