// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.duty.DutySource;
import fr.essaim.duty.DutySourceContract;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@OnEachDatabase
class JuryDutiesTest extends DutySourceContract {

    private IdeaScene scene;
    private long campaignId;
    private int written;

    @BeforeEach
    void openAContest() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE, campaign -> {
            campaign.plan(PhaseKind.JURY, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20));
            campaign.join(TownDirectory.EMILE, CampaignPart.JUROR);
            campaign.join(IdeaScene.LOU, CampaignPart.JURY_CHAIR);
        });
        ScoringGrids grids = scene.get(ScoringGrids.class);
        GridDraft present =
                grids.of(IdeaScene.visitor(TownDirectory.CAMILLE), campaignId).draft();
        grids.save(
                IdeaScene.visitor(TownDirectory.CAMILLE),
                campaignId,
                new GridDraft(5, List.of(new GridDraft.Line(null, "Utilité", "", 1)), present.version()));
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
        return scene.get(JuryDuties.class);
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
            scene.idea(campaignId, TownDirectory.CAMILLE, "Idée " + written++);
        }
    }
}
