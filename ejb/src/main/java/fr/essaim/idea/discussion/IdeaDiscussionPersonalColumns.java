// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import fr.essaim.idea.campaign.PersonalBounds;
import fr.essaim.persistence.Erasure;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What agents said of ideas lies with the discussions; here is what becomes of support that is still open. */
@ApplicationScoped
public class IdeaDiscussionPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of();
    }

    /** A permanent box would take the agent in again, and the same support twice. */
    @Override
    public void prepare(Erasure erasure) {
        erasure.takeBack(
                "comment_support",
                "comment_id",
                "discussion_comment",
                "in (select c.id from discussion_comment c join idea d on d.discussion_id = c.discussion_id where d.id in ("
                        + PersonalBounds.IDEAS_UNDER_DISCUSSION + "))",
                erasure.scope().today(),
                erasure.scope().today());
    }
}
