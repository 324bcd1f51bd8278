// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

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
class ReviewDutiesTest extends DutySourceContract {

    private IdeaScene scene;
    private long campaignId;
    private int given;

    @BeforeEach
    void openACampaignThatReviews() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET, campaign -> {
            campaign.plan(PhaseKind.REVIEW, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 15));
            campaign.join(TownDirectory.EMILE, CampaignPart.ANALYST);
        });
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
        return scene.get(ReviewDuties.class);
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
            long idea = scene.idea(campaignId, TownDirectory.SACHA, "Idée " + given);
            scene.get(ReviewAssignment.class)
                    .assign(
                            IdeaScene.visitor(TownDirectory.CAMILLE),
                            campaignId,
                            List.of(idea),
                            TownDirectory.EMILE,
                            LocalDate.of(2026, 4, 20).minusDays(given++));
        }
    }
}
