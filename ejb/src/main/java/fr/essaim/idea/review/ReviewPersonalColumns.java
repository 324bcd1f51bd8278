// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who reviews ideas, and who took which step. */
@ApplicationScoped
public class ReviewPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("idea_review", PersonalTable.SITE).unknown("reviewer_id"),
                PersonalTable.of(
                                "review_step",
                                "review_id in (select id from idea_review where " + PersonalTable.SITE + ")")
                        .unknown("agent_id", "impersonator_id"));
    }
}
