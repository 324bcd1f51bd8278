// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import java.util.List;

/**
 * A column that holds the number of an agent, and what becomes of it when the agent is erased. Every such column of idea
 * boxes is in {@link #ALL}: a test compares the list with the tables.
 *
 * @param bound the rest of a condition that keeps to one site; its two places are the company and the site
 */
record PersonalColumn(String table, String column, String bound, Fate fate) {

    /** What erasing an agent does to the row. */
    enum Fate {
        /** Somebody unknown stands there from now on, the same in all these rows. */
        UNKNOWN,
        /** Somebody unknown, another one in each row: what was supported tells nothing about who. */
        SCATTERED,
        /** The row goes: it served the agent alone. */
        REMOVED,
        /** Changed together with the roll and the ballots, which hold each other. */
        WITH_THE_ROLL
    }

    private static final String SITE = "company_id = ? and site_id = ?";
    private static final String CAMPAIGN = "campaign_id in (select id from campaign where " + SITE + ")";
    private static final String AUDIENCE = "audience_id in (select id from audience where " + SITE + ")";
    private static final String IDEA = "idea_id in (select id from idea where " + SITE + ")";
    private static final String DISCUSSION = "discussion_id in (select id from discussion where " + SITE + ")";
    private static final String COMMENT = "comment_id in (select id from discussion_comment where " + DISCUSSION + ")";
    private static final String REVIEW = "review_id in (select id from idea_review where " + SITE + ")";
    private static final String BOX = "box_id in (select ballot_box_id from campaign where " + SITE + ")";
    private static final String PILE = "pile_id in (select id from paper_pile where " + CAMPAIGN + ")";
    private static final String MINUTES =
            "minutes_id in (select m.id from jury_minutes m join jury j on j.id = m.jury_id" + " where j." + CAMPAIGN
                    + ")";
    private static final String JURY = "jury_id in (select id from jury where " + CAMPAIGN + ")";
    private static final String ANSWER = "answer_id in (select id from official_answer where " + SITE + ")";
    private static final String CATEGORY = "category_id in (select id from campaign_category where " + CAMPAIGN + ")";
    private static final String RULE = "rule_id in (select r.id from audience_rule r join audience_block b on b.id ="
            + " r.block_id join audience a on a.id = b.audience_id where a." + SITE + ")";

    static final List<PersonalColumn> ALL = List.of(
            unknown("idea", "author_id", SITE),
            unknown("idea", "impersonator_id", SITE),
            unknown("idea_co_author", "agent_id", IDEA),
            removed("idea_invitation", "agent_id", IDEA),
            unknown("idea_invitation", "invited_by", IDEA),
            unknown("discussion_comment", "author_id", DISCUSSION),
            unknown("discussion_comment", "impersonator_id", DISCUSSION),
            scattered("comment_support", "agent_id", COMMENT),
            removed("discussion_follower", "agent_id", DISCUSSION),
            unknown("moderation_report", "agent_id", SITE),
            unknown("moderation_withdrawal", "moderator_id", SITE),
            unknown("moderation_withdrawal", "impersonator_id", SITE),
            unknown("moderation_withdrawal", "restored_by", SITE),
            scattered("idea_support", "agent_id", IDEA),
            new PersonalColumn("roll_entry", "agent_id", AUDIENCE, Fate.WITH_THE_ROLL),
            withTheRoll("ballot", "agent_id"),
            withTheRoll("ballot_choice", "agent_id"),
            unknown("poll_register", "agent_id", BOX),
            unknown("ballot_key_share", "agent_id", BOX),
            removed("voting_code", "agent_id", CAMPAIGN),
            unknown("paper_pile", "first_id", CAMPAIGN),
            unknown("paper_pile", "second_id", CAMPAIGN),
            unknown("paper_entry", "agent_id", PILE),
            unknown("vote_decision", "agent_id", CAMPAIGN),
            unknown("campaign", "opened_by", SITE),
            removed("campaign_member", "agent_id", CAMPAIGN),
            unknown("campaign_rules", "written_by", CAMPAIGN),
            unknown("rules_acceptance", "agent_id", CAMPAIGN),
            unknown("phase_move", "moved_by", CAMPAIGN),
            unknown("phase_move", "impersonator_id", CAMPAIGN),
            unknown("busy_period", "declared_by", SITE),
            removed("audience_rule_agent", "agent_id", RULE),
            unknown("roll_change", "agent_id", AUDIENCE),
            unknown("roll_change", "decided_by", AUDIENCE),
            unknown("roll_change", "impersonator_id", AUDIENCE),
            unknown("idea_review", "reviewer_id", SITE),
            unknown("review_step", "agent_id", REVIEW),
            unknown("review_step", "impersonator_id", REVIEW),
            unknown("jury", "opened_by", CAMPAIGN),
            unknown("jury", "drawn_by", CAMPAIGN),
            unknown("jury_sheet", "agent_id", JURY),
            unknown("jury_sheet", "recused_by", JURY),
            unknown("jury_idea", "decided_by", JURY),
            unknown("jury_minutes", "drawn_up_by", JURY),
            unknown("jury_signature", "agent_id", MINUTES),
            removed("follow_up_duty", "agent_id", IDEA),
            unknown("follow_up_duty", "assigned_by", IDEA),
            unknown("follow_up_duty", "impersonator_id", IDEA),
            removed("category_duty", "agent_id", CATEGORY),
            unknown("category_duty", "assigned_by", CATEGORY),
            unknown("category_duty", "impersonator_id", CATEGORY),
            unknown("official_answer", "written_by", SITE),
            unknown("official_answer", "published_by", SITE),
            unknown("official_answer", "impersonator_id", SITE),
            unknown("official_answer_signatory", "agent_id", ANSWER),
            unknown("official_answer_former", "replaced_by", ANSWER),
            unknown("official_answer_former", "impersonator_id", ANSWER),
            unknown("idea_outcome", "lead_id", SITE),
            unknown("idea_outcome", "created_by", SITE),
            unknown("idea_outcome", "impersonator_id", SITE),
            removed("late_answer_reader", "agent_id", SITE),
            unknown("replication", "recorded_by", SITE),
            unknown("replication", "impersonator_id", SITE),
            unknown("replication", "withdrawn_by", SITE),
            unknown("attachment", "added_by", SITE),
            unknown("attachment", "impersonator_id", SITE),
            removed("received_file", "agent_id", SITE));

    private static PersonalColumn unknown(String table, String column, String bound) {
        return new PersonalColumn(table, column, bound, Fate.UNKNOWN);
    }

    private static PersonalColumn scattered(String table, String column, String bound) {
        return new PersonalColumn(table, column, bound, Fate.SCATTERED);
    }

    private static PersonalColumn removed(String table, String column, String bound) {
        return new PersonalColumn(table, column, bound, Fate.REMOVED);
    }

    private static PersonalColumn withTheRoll(String table, String column) {
        return new PersonalColumn(table, column, CAMPAIGN, Fate.WITH_THE_ROLL);
    }

    /**
     * Whether a row is the agent's own because of this column: only by the first one of its table, the others tell who dealt
     * with what is of somebody else.
     */
    boolean own() {
        return ALL.stream().filter(other -> other.table().equals(table)).findFirst().stream()
                .allMatch(this::equals);
    }

    String condition() {
        return " where " + column + " = ? and " + bound;
    }
}
