// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.ideaKey;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.Commenting;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.deposit.IdeaDeposits;
import fr.essaim.moderation.Moderation;
import fr.essaim.moderation.ModerationQueue;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.persistence.OnEachDatabase;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ModeratedIdeasTest extends ModeratedInCampaignsContract {

    @Override
    protected RecordKey record() {
        return ideaKey(ideaId);
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
    protected String words() {
        return "vélos de service";
    }

    @Override
    protected boolean takeBack(boolean back) {
        IdeaDeposits deposits = get(IdeaDeposits.class);
        if (back) {
            deposits.takeBack(visitor(SACHA), ideaId);
        } else {
            deposits.putBack(visitor(SACHA), ideaId);
        }
        return true;
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
