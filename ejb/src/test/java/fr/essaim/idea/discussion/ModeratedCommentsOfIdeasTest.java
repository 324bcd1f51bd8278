// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.campaignKey;
import static fr.essaim.idea.IdeaScene.commentKey;
import static fr.essaim.idea.IdeaScene.ideaKey;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.moderation.ModeratedContract;
import fr.essaim.persistence.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@OnEachDatabase
class ModeratedCommentsOfIdeasTest extends ModeratedContract {

    private IdeaScene scene;
    private long campaignId;
    private long ideaId;
    private long commentId;

    @BeforeEach
    void writeAComment() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
        ideaId = scene.idea(campaignId, SACHA, "Des vélos de service");
        commentId = get(Commenting.class).write(visitor(EMILE), ideaKey(ideaId), CommentDraft.of("Quelle ânerie"));
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
        return commentKey(commentId);
    }

    @Override
    protected RecordKey scope() {
        return campaignKey(campaignId);
    }

    @Override
    protected AgentId writer() {
        return EMILE;
    }

    @Override
    protected AgentId reader() {
        return SACHA;
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
        return "ânerie";
    }

    @Override
    protected void takeBack(boolean back) {
        if (back) {
            get(Commenting.class).takeBack(visitor(EMILE), ideaKey(ideaId), commentId);
        } else {
            get(Commenting.class).putBack(visitor(EMILE), ideaKey(ideaId), commentId);
        }
    }
}
