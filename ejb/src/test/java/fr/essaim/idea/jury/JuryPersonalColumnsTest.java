// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

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
import java.util.Map;

@OnEachDatabase
class JuryPersonalColumnsTest extends IdeaPersonalColumnsContract {

    @Override
    protected PersonalColumns room() {
        return scene.get(JuryPersonalColumns.class);
    }

    @Override
    protected void fill() {
        long campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE, campaign -> {
            campaign.plan(PhaseKind.JURY, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20));
            campaign.join(AGENT, CampaignPart.JUROR);
        });
        long idea = scene.idea(campaignId, TownDirectory.SACHA, "Des vélos pour les tournées");
        ScoringGrids grids = scene.get(ScoringGrids.class);
        GridDraft grid =
                grids.of(IdeaScene.visitor(TownDirectory.CAMILLE), campaignId).draft();
        grids.save(
                IdeaScene.visitor(TownDirectory.CAMILLE),
                campaignId,
                new GridDraft(5, List.of(new GridDraft.Line(null, "Utilité", "", 1)), grid.version()));
        Scoring scoring = scene.get(Scoring.class);
        MarkSheet sheet = scoring.sheet(IdeaScene.visitor(AGENT), idea);
        scoring.mark(
                IdeaScene.visitor(AGENT), idea, Map.of(sheet.lines().get(0).criterionId(), 4), "", sheet.version());
    }
}
