// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.idea.campaign.PersonalBounds;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who owes, writes, signs and publishes answers, and leads what became of ideas. */
@ApplicationScoped
public class AnswerPersonalColumns implements PersonalColumns {

    private static final String ANSWER =
            "answer_id in (select id from official_answer where " + PersonalTable.SITE + ")";
    private static final String CATEGORY =
            "category_id in (select id from campaign_category where " + PersonalBounds.CAMPAIGN + ")";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("follow_up_duty", PersonalBounds.IDEA)
                        .removed("agent_id")
                        .unknown("assigned_by", "impersonator_id"),
                PersonalTable.of("category_duty", CATEGORY)
                        .removed("agent_id")
                        .unknown("assigned_by", "impersonator_id"),
                PersonalTable.of("official_answer", PersonalTable.SITE)
                        .unknown("written_by", "published_by", "impersonator_id"),
                PersonalTable.of("official_answer_signatory", ANSWER).unknown("agent_id"),
                PersonalTable.of("official_answer_former", ANSWER).unknown("replaced_by", "impersonator_id"),
                PersonalTable.of("idea_outcome", PersonalTable.SITE)
                        .unknown("lead_id", "created_by", "impersonator_id"),
                PersonalTable.of("late_answer_reader", PersonalTable.SITE).removed("agent_id"));
    }
}
