// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.campaignKey;
import static fr.essaim.idea.IdeaScene.ideaKey;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.IdeaDeposits;
import fr.essaim.moderation.ModeratedContract;
import fr.essaim.moderation.Moderation;
import fr.essaim.moderation.ModerationQueue;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.persistence.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ModeratedIdeasTest extends ModeratedContract {

    private IdeaScene scene;
    private long campaignId;
    private long ideaId;

    @BeforeEach
    void depositAnIdea() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
        ideaId = scene.idea(campaignId, SACHA, "Des vélos de service");
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
    protected RecordKey record() {
        return ideaKey(ideaId);
    }

    @Override
    protected RecordKey scope() {
        return campaignKey(campaignId);
    }

    @Override
    protected AgentId writer() {
        return SACHA;
    }

    @Override
    protected AgentId reader() {
        return EMILE;
    }

    @Override
    protected AgentId moderator() {
        return CAMILLE;
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
        return IdeaScene.fromTheNeighbourTown(DOMINIQUE);
    }

    @Override
    protected String words() {
        return "vélos de service";
    }

    @Override
    protected void takeBack(boolean back) {
        IdeaDeposits deposits = get(IdeaDeposits.class);
        if (back) {
            deposits.takeBack(visitor(SACHA), ideaId);
        } else {
            deposits.putBack(visitor(SACHA), ideaId);
        }
    }

    @Test
    void comments_on_an_idea_that_its_author_took_back_wait_for_no_decision_either() {
        long commentId = get(Commenting.class).write(visitor(EMILE), record(), CommentDraft.of("Quelle ânerie"));
        get(Moderation.class).report(visitor(SACHA), IdeaScene.commentKey(commentId), WithdrawalReason.INSULT, "");

        takeBack(true);
        assertThat(reportedNow()).isZero();
        takeBack(false);
        assertThat(reportedNow()).isOne();
    }

    private long reportedNow() {
        return get(ModerationQueue.class).reported(visitor(CAMILLE), scope(), 0).reported();
    }
}
