// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.commentKey;
import static fr.essaim.idea.IdeaScene.ideaKey;

import fr.essaim.directory.AgentId;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.OnEachDatabase;
import org.junit.jupiter.api.BeforeEach;

@OnEachDatabase
class ModeratedCommentsOfIdeasTest extends ModeratedInCampaignsContract {

    private long commentId;

    @BeforeEach
    void writeAComment() {
        commentId = get(Commenting.class).write(visitor(EMILE), ideaKey(ideaId), CommentDraft.of("Quelle ânerie"));
    }

    @Override
    protected RecordKey record() {
        return commentKey(commentId);
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
    protected String words() {
        return "ânerie";
    }

    @Override
    protected boolean takeBack(boolean back) {
        if (back) {
            get(Commenting.class).takeBack(visitor(EMILE), ideaKey(ideaId), commentId);
        } else {
            get(Commenting.class).putBack(visitor(EMILE), ideaKey(ideaId), commentId);
        }
        return true;
    }
}
