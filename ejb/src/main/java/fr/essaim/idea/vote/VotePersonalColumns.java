// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.idea.campaign.PersonalBounds;
import fr.essaim.persistence.Erasure;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import fr.essaim.persistence.PersonalTable.Moment;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who supported and voted, signed the register, holds a share of a key or counted papers. */
@ApplicationScoped
public class VotePersonalColumns implements PersonalColumns {

    private static final String BOX = "box_id in (select ballot_box_id from campaign where " + PersonalTable.SITE + ")";
    private static final String PILE = "pile_id in (select id from paper_pile where " + PersonalBounds.CAMPAIGN + ")";

    /** Whoever compared ballots with the register of a vote before its end would know whose they are. */
    private static final String CLOSED_BOXES =
            "box_id not in (select c.ballot_box_id from campaign c join campaign_phase p"
                    + " on p.campaign_id = c.id and p.kind = 'VOTE' where c.archived_at is null"
                    + " and c.ballot_box_id is not null and (p.ends_on is null or p.ends_on >= ?))";

    private static final String VOTE_OVER = "campaign_id not in (select c.id from campaign c join campaign_phase p"
            + " on p.campaign_id = c.id and p.kind = 'VOTE' where c.archived_at is null"
            + " and (p.ends_on is null or p.ends_on >= ?))";

    private static final String VOTES_OPEN =
            "select count(*) from roll_entry r join campaign c on c.audience_id = r.audience_id join campaign_phase p"
                    + " on p.campaign_id = c.id and p.kind = 'VOTE' where r.agent_id = ? and c.company_id = ?"
                    + " and c.site_id = ? and c.opened_at is not null and c.archived_at is null and p.starts_on <= ?"
                    + " and (p.ends_on is null or p.ends_on >= ?)";

    private static final String ALONG_THE_DISCUSSION =
            " and (c.vote_method <> 'SUPPORT' or not exists (select 1 from campaign_phase v"
                    + " where v.campaign_id = c.id and v.kind = 'VOTE'))";

    private static final PersonalTable BALLOT = ofTheVote("ballot");
    private static final PersonalTable CHOICE = ofTheVote("ballot_choice");

    private static PersonalTable ofTheVote(String table) {
        return PersonalTable.of(table, PersonalBounds.CAMPAIGN)
                .byTheRoom("agent_id")
                .toOthers(VOTE_OVER + " and " + PersonalBounds.RESULTS_TOLD, Moment.TODAY, Moment.NOW);
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("idea_support", PersonalBounds.IDEA)
                        .scattered("agent_id")
                        .toOthers(
                                "idea_id in (select id from idea where " + PersonalBounds.RESULTS_TOLD + ")",
                                Moment.NOW),
                BALLOT,
                CHOICE,
                PersonalTable.of("poll_register", BOX).unknown("agent_id").toAnybody(CLOSED_BOXES, Moment.TODAY),
                PersonalTable.of("ballot_key_share", BOX).unknown("agent_id"),
                PersonalTable.of("voting_code", PersonalBounds.CAMPAIGN).removed("agent_id"),
                PersonalTable.of("paper_pile", PersonalBounds.CAMPAIGN).unknown("first_id", "second_id"),
                PersonalTable.of("paper_entry", PILE).unknown("agent_id"),
                PersonalTable.of("vote_decision", PersonalBounds.CAMPAIGN)
                        .unknown("agent_id")
                        .toOthers(PersonalBounds.RESULTS_TOLD, Moment.NOW));
    }

    /** @throws InvalidValueException while a vote is open that the agent could take part in, and then once more */
    @Override
    public void prepare(Erasure erasure) {
        Object today = erasure.scope().today();
        if (erasure.number(VOTES_OPEN, today, today) > 0) {
            throw new InvalidValueException("AGENT", "campaign.erasure-during-vote");
        }
        erasure.takeBack(
                "idea_support",
                "idea_id",
                "idea",
                "in (" + PersonalBounds.IDEAS_UNDER_DISCUSSION + ALONG_THE_DISCUSSION + ")",
                today,
                today);
    }

    /** Choices stand on the ballot, which stands on the roll: the ballot is copied, and counts agree before and after. */
    @Override
    public void erase(Erasure erasure) {
        PersonalColumns.super.erase(erasure);
        Erasure.Scope scope = erasure.scope();
        erasure.copy(BALLOT, "campaign_id, audience_id, votes, votes_allowed, spent, envelope, changed_at");
        erasure.change(
                "update ballot_choice set agent_id = ? where agent_id = ? and " + CHOICE.bound(),
                erasure.unknown(),
                scope.agent(),
                scope.companyId(),
                scope.siteId());
        erasure.changeOwn("delete from ballot where agent_id = ? and " + BALLOT.bound());
    }
}
