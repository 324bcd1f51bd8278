// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.moderation.ModeratedText;
import fr.essaim.moderation.ModerationLines;
import fr.essaim.moderation.ModerationPage;
import fr.essaim.moderation.ModerationQueue;
import fr.essaim.moderation.ModerationScope;
import fr.essaim.moderation.ModerationTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The latest comments for moderators to look at, which nobody may have reported. */
@ApplicationScoped
@Transactional
public class LatestComments {

    @Inject
    ModerationQueue queue;

    @Inject
    ModerationLines lines;

    @Inject
    CommentRepository comments;

    /**
     * @throws fr.essaim.RecordNotFoundException when there is no such record for this visitor
     * @throws fr.essaim.access.NotAllowedException when the visitor does not moderate there
     */
    public ModerationPage page(Visitor visitor, RecordKey scope, int first) {
        ModerationScope entered = queue.enter(visitor, scope);
        List<CommentRepository.Placed> found = comments.latest(entered, first, ModerationPage.SIZE + 1);
        List<ModerationTarget> targets = new ArrayList<>();
        Map<RecordKey, ModeratedText> texts = new HashMap<>();
        found.stream().limit(ModerationPage.SIZE).forEach(one -> {
            targets.add(one.discussion().target(one.comment()));
            texts.put(one.comment().key(), one.comment().moderatedText());
        });
        return queue.page(entered, lines.of(visitor, targets, texts), found.size() > ModerationPage.SIZE);
    }
}
