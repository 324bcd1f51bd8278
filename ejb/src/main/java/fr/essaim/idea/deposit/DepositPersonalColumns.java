// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.idea.campaign.PersonalBounds;
import fr.essaim.persistence.Erasure;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalOwner;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who had ideas, alone or together with others. */
@ApplicationScoped
public class DepositPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("idea", PersonalTable.SITE)
                        .unknown("author_id", "impersonator_id")
                        .toOthers("state <> 'DRAFT'"),
                PersonalTable.of("idea_co_author", PersonalBounds.IDEA)
                        .unknown("agent_id")
                        .toOthers(PersonalBounds.IDEA_SHOWN),
                PersonalTable.of("idea_invitation", PersonalBounds.IDEA)
                        .removed("agent_id")
                        .unknown("invited_by")
                        .toOthers(PersonalBounds.IDEA_SHOWN));
    }

    /** What its author took back, or a moderator withdrew, is told to nobody else. */
    private static final String READABLE = "owner.state in ('SUBMITTED', 'MERGED')";

    @Override
    public List<PersonalOwner> owners() {
        return Stream.of("folder_id", "discussion_id")
                .map(column -> new PersonalOwner(column, Idea.RECORD_TYPE, "idea", "title", READABLE))
                .toList();
    }

    /** Files of drafts are nobody else's business. */
    @Override
    public Map<String, String> limitsToOthers() {
        return Map.of(
                "attachment",
                "folder_id not in (select folder_id from idea where state = 'DRAFT' and folder_id is not null)");
    }

    @Override
    public void finish(Erasure erasure) {
        Erasure.Scope scope = erasure.scope();
        erasure.change(
                "update idea set form_key = null, saved_form = null where author_id = ? and " + PersonalTable.SITE,
                erasure.unknown(),
                scope.companyId(),
                scope.siteId());
        List.of("before_text", "after_text").forEach(column -> leaveTheAuthors(column, erasure));
    }

    /** Who signs an idea together stands in its history as a list of numbers. */
    private static void leaveTheAuthors(String column, Erasure erasure) {
        Erasure.Scope scope = erasure.scope();
        erasure.change(
                "update field_change set " + column + " = trim(both ',' from replace(',' || " + column
                        + " || ',', ?, ?)) where record_type = ? and field = ? and ',' || " + column
                        + " || ',' like ? and " + PersonalTable.SITE,
                "," + scope.agent() + ",",
                "," + erasure.unknown() + ",",
                Idea.RECORD_TYPE,
                IdeaRecorder.CO_AUTHORS,
                "%," + scope.agent() + ",%",
                scope.companyId(),
                scope.siteId());
    }
}
