// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import fr.essaim.directory.AgentId;
import fr.essaim.discussion.Followers;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.MergedIdeas;
import fr.essaim.notice.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Whoever follows an idea that is merged is told, and follows the other from now on; authors are told by the merge itself. */
@ApplicationScoped
@Transactional
public class MergedDiscussions implements MergedIdeas {

    @Inject
    DiscussedIdeas discussed;

    @Inject
    Followers followers;

    @Override
    public void merged(Idea idea, Idea into) {
        Set<AgentId> authors = new HashSet<>(idea.authors());
        authors.addAll(into.authors());
        followers.tell(
                discussed.of(idea),
                Notice.of(
                        IdeaNotice.IDEA_MERGED,
                        into.key(),
                        "followed-merged:" + idea.id() + ":" + into.id(),
                        idea.title(),
                        into.title()),
                authors);
        followers.moveOn(discussed.of(idea), discussed.of(into));
    }

    /** Who came to the other idea by the merge stays with both. */
    @Override
    public void parted(Idea idea, Idea from) {
        // Nothing was lost by the merge
    }
}
