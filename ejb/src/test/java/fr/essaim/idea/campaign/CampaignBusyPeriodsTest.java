// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;

import fr.essaim.access.Visitor;
import fr.essaim.calendar.BusyPeriods;
import fr.essaim.calendar.BusyPeriodsContract;
import fr.essaim.idea.IdeaScene;
import fr.essaim.persistence.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@OnEachDatabase
class CampaignBusyPeriodsTest extends BusyPeriodsContract {

    private IdeaScene scene;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected BusyPeriods periods() {
        return scene.get(BusyPeriods.class);
    }

    @Override
    protected Visitor declares() {
        return visitor(DOMINIQUE);
    }

    @Override
    protected Visitor plans() {
        return visitor(CAMILLE);
    }

    @Override
    protected Visitor takesPart() {
        return visitor(EMILE);
    }

    @Override
    protected Visitor declaresNextDoor() {
        return fromTheNeighbourTown(DOMINIQUE);
    }
}
