// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows of a table an agent's export holds. The register of a vote is in none before its end: whoever compared ballots
 * with it would know whose they are. In somebody else's hands nothing is that is not told yet: drafts, ballots before the
 * results, what jurors write before they deliberate, and rows about others that the agent dealt with.
 *
 * @param own whether the agent takes away his or her own
 */
record PersonalExport(boolean own, long agent, long companyId, long siteId, LocalDate today, Instant now) {

    private static final String OPEN_VOTES = "campaign_id not in (select c.id from campaign c join campaign_phase p"
            + " on p.campaign_id = c.id and p.kind = 'VOTE' where c.archived_at is null"
            + " and (p.ends_on is null or p.ends_on >= ?))";
    private static final String CLOSED_BOXES =
            "box_id not in (select c.ballot_box_id from campaign c join campaign_phase p"
                    + " on p.campaign_id = c.id and p.kind = 'VOTE' where c.archived_at is null"
                    + " and c.ballot_box_id is not null and (p.ends_on is null or p.ends_on >= ?))";
    private static final String TOLD = "campaign_id in (select id from campaign where results_at <= ?)";
    private static final String SHOWN = "idea_id in (select id from idea where state <> 'DRAFT')";
    private static final String SHOWN_FILES = "folder_id in (select folder_id from idea where state <> 'DRAFT')";

    /** @param values of the condition's places, in their order */
    record Rows(String condition, List<Object> values) {}

    Rows of(String table, List<PersonalColumn> columns) {
        List<Object> values = new ArrayList<>();
        String some = columns.stream()
                .filter(column -> own ? !column.column().equals("recused_by") : column.own())
                .map(column -> {
                    values.addAll(List.of(agent, companyId, siteId));
                    return "(" + column.column() + " = ? and " + column.bound() + ")";
                })
                .collect(Collectors.joining(" or ", "(", ")"));
        if (table.equals("poll_register")) {
            values.add(today);
            return new Rows(some + " and " + CLOSED_BOXES, values);
        }
        return own ? new Rows(some, values) : forOthers(table, some, values);
    }

    private Rows forOthers(String table, String some, List<Object> values) {
        String told =
                switch (table) {
                    case "idea" -> "state <> 'DRAFT'";
                    case "idea_co_author", "idea_invitation" -> SHOWN;
                    case "attachment" -> SHOWN_FILES;
                    case "ballot", "ballot_choice" -> OPEN_VOTES + " and " + TOLD;
                    case "vote_decision" -> TOLD;
                    case "idea_support" -> "idea_id in (select id from idea where " + TOLD + ")";
                    case "jury_sheet" -> "jury_id in (select id from jury where opened_at is not null)";
                    case "jury_idea" -> "jury_id in (select id from jury where " + TOLD + ")";
                    default -> "1 = 1";
                };
        if (told.contains(OPEN_VOTES)) {
            values.add(today);
        }
        if (told.contains(TOLD)) {
            values.add(now.atOffset(ZoneOffset.UTC));
        }
        return new Rows(some + " and " + told, values);
    }
}
