// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

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
class JuryDutiesTest extends IdeaDutyContract {

    private int written;

    @Override
    protected long open(IdeaScene scene) {
        long contest = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE, campaign -> {
            campaign.plan(PhaseKind.JURY, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20));
            campaign.join(TownDirectory.EMILE, CampaignPart.JUROR);
            campaign.join(IdeaScene.LOU, CampaignPart.JURY_CHAIR);
        });
        ScoringGrids grids = scene.get(ScoringGrids.class);
        GridDraft present =
                grids.of(IdeaScene.visitor(TownDirectory.CAMILLE), contest).draft();
        grids.save(
                IdeaScene.visitor(TownDirectory.CAMILLE),
                contest,
                new GridDraft(5, List.of(new GridDraft.Line(null, "Utilité", "", 1)), present.version()));
        return contest;
    }

    @Override
    protected DutySource source() {
        return scene.get(JuryDuties.class);
    }

    @Override
    protected void owe(int many) {
        for (int i = 0; i < many; i++) {
            scene.idea(campaignId, TownDirectory.CAMILLE, "Idée " + written++);
        }
    }
}
