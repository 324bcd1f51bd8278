// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up ballots by name and what was counted in the box, and those who took part. */
@ApplicationScoped
@Transactional
class TallyFinder {

    /** @param score the sum of points, or the number of ballots where points do not differ */
    record Line(long ideaId, int number, String title, long cost, long ballots, long score) {}

    private static final String VOTED =
            "(exists (select b.agent_id from ballot b where b.campaign_id = c.id and b.agent_id = r.agent_id"
                    + " and b.votes > 0) or exists (select p.agent_id from poll_register p"
                    + " where p.box_id = c.ballot_box_id and p.agent_id = r.agent_id))";

    private static final String SUPPORTED =
            "exists (select s.agent_id from idea_support s join idea i on i.id = s.idea_id"
                    + " where i.campaign_id = c.id and i.state = 'SUBMITTED' and s.agent_id = r.agent_id)";

    @Inject
    Statements statements;

    /** The ideas put to the vote that still stand, with what they were given. */
    List<Line> lines(Campaign campaign) {
        return campaign.voteSettings().method() == VoteMethod.SUPPORT ? supported(campaign) : voted(campaign);
    }

    private List<Line> supported(Campaign campaign) {
        return statements
                .rows(
                        "select id, number, title, coalesce(cost, 0), support_count from idea where campaign_id = ?"
                                + " and state = 'SUBMITTED'",
                        campaign.id())
                .stream()
                .map(row -> line(row, number(row[4]), number(row[4])))
                .toList();
    }

    private List<Line> voted(Campaign campaign) {
        Map<Long, long[]> given = new HashMap<>();
        statements
                .rows(
                        "select idea_id, count(*), sum(points) from ballot_choice where campaign_id = ? group by idea_id"
                                + " union all select idea_id, ballots, score from vote_count where campaign_id = ?",
                        campaign.id(),
                        campaign.id())
                .forEach(row -> add(given, number(row[0]), number(row[1]), number(row[2])));
        return statements
                .rows(
                        "select i.id, i.number, i.title, l.cost from ballot_paper_line l join idea i on i.id = l.idea_id"
                                + " where l.campaign_id = ? and i.state = 'SUBMITTED'",
                        campaign.id())
                .stream()
                .map(row -> {
                    long[] votes = given.getOrDefault(number(row[0]), new long[2]);
                    return line(row, votes[0], votes[1]);
                })
                .toList();
    }

    private static void add(Map<Long, long[]> given, long idea, long ballots, long points) {
        long[] sums = given.computeIfAbsent(idea, id -> new long[2]);
        sums[0] += ballots;
        sums[1] += points;
    }

    private static Line line(Object[] row, long ballots, long score) {
        return new Line(number(row[0]), (int) number(row[1]), (String) row[2], number(row[3]), ballots, score);
    }

    /** Those on the roll, and those who voted before they left it, where they were counted when they came on it. */
    List<Participation.Cell> cells(Campaign campaign) {
        String voted = campaign.voteSettings().method() == VoteMethod.SUPPORT ? SUPPORTED : VOTED;
        List<Participation.Cell> cells = new ArrayList<>();
        statements
                .rows(
                        "select t.institution_id, t.department_id, count(*), sum(t.voted) from (select r.institution_id,"
                                + " r.department_id, r.state, case when " + voted + " then 1 else 0 end as voted"
                                + " from campaign c join roll_entry r on r.audience_id = c.audience_id where c.id = ?) t"
                                + " where t.state = 'ON_ROLL' or t.voted = 1 group by t.institution_id, t.department_id"
                                + " order by t.institution_id, t.department_id",
                        campaign.id())
                .forEach(row -> cells.add(
                        new Participation.Cell(number(row[0]), number(row[1]), number(row[2]), number(row[3]))));
        return cells;
    }

    /** Ballots by name that say something. */
    long named(Campaign campaign) {
        return statements.number("select count(*) from ballot where campaign_id = ? and votes > 0", campaign.id());
    }

    /** Whether some of the jury have signed its minutes. */
    boolean juryHasSigned(Campaign campaign) {
        return statements.exists(
                "select s.agent_id from jury_signature s join jury_minutes m on m.id = s.minutes_id"
                        + " join jury j on j.id = m.jury_id where j.campaign_id = ?",
                campaign.id());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
