// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.persistence.Erasure;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who wrote and supported comments and follows discussions. */
@ApplicationScoped
public class DiscussionPersonalColumns implements PersonalColumns {

    private static final String DISCUSSION =
            "discussion_id in (select id from discussion where " + PersonalTable.SITE + ")";
    private static final String COMMENT = "comment_id in (select id from discussion_comment where " + DISCUSSION + ")";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("discussion_comment", DISCUSSION).unknown("author_id", "impersonator_id"),
                PersonalTable.of("comment_support", COMMENT).scattered("agent_id"),
                PersonalTable.of("discussion_follower", DISCUSSION).removed("agent_id"));
    }

    /** A mention is a number in the text. */
    @Override
    public void finish(Erasure erasure) {
        Erasure.Scope scope = erasure.scope();
        erasure.change(
                "update discussion_comment set comment_text = replace(comment_text, ?, ?) where comment_text like ? and "
                        + DISCUSSION,
                "@{" + scope.agent() + "}",
                "@{" + erasure.unknown() + "}",
                "%@{" + scope.agent() + "}%",
                scope.companyId(),
                scope.siteId());
    }
}
