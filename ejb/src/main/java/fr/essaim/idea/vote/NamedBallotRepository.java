// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** The ballots of votes by name, one for each voter. To be changed under the lock of {@link VoterRepository#lockVoter}. */
@ApplicationScoped
@Transactional
public class NamedBallotRepository {

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    public Choices of(long campaignId, AgentId voter) {
        Map<Long, Integer> points = new TreeMap<>();
        statements
                .rows(
                        "select idea_id, points from ballot_choice where campaign_id = ? and agent_id = ?",
                        campaignId,
                        voter.value())
                .forEach(row -> points.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue()));
        return Choices.of(points);
    }

    /** How many votes, or points, each idea has. */
    Map<Long, Long> counts(long campaignId) {
        Map<Long, Long> counts = new TreeMap<>();
        statements
                .rows(
                        "select idea_id, sum(points) from ballot_choice where campaign_id = ? group by idea_id",
                        campaignId)
                .forEach(row -> counts.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        return counts;
    }

    /** What the voter's ballot says from now on; before is what it said. */
    void write(BallotPaper paper, AgentId voter, Choices before, Choices after) {
        long campaign = paper.campaignId();
        if (statements.change(
                        "update ballot set votes = ?, spent = ?, changed_at = ? where campaign_id = ? and agent_id = ?",
                        after.votes(),
                        paper.spent(after),
                        clock.instant(),
                        campaign,
                        voter.value())
                == 0) {
            statements.change(
                    "insert into ballot (campaign_id, audience_id, agent_id, votes, votes_allowed, spent, envelope, changed_at)"
                            + " select id, audience_id, ?, ?, ?, ?, ?, ? from campaign where id = ?",
                    voter.value(),
                    after.votes(),
                    paper.votesAllowed(),
                    paper.spent(after),
                    paper.allowance(),
                    clock.instant(),
                    campaign);
        }
        before.points().forEach((idea, points) -> {
            if (after.of(idea) != points) {
                statements.change(
                        "delete from ballot_choice where campaign_id = ? and agent_id = ? and idea_id = ?",
                        campaign,
                        voter.value(),
                        idea);
            }
        });
        after.points().forEach((idea, points) -> {
            if (before.of(idea) != points) {
                add(paper, voter, idea, points);
            }
        });
    }

    private void add(BallotPaper paper, AgentId voter, long idea, int points) {
        boolean once = paper.method() == VoteMethod.POINTS;
        statements.change(
                "insert into ballot_choice (campaign_id, agent_id, idea_id, points, points_once) values (?, ?, ?, ?, nullif(?, 0))",
                paper.campaignId(),
                voter.value(),
                idea,
                points,
                once ? points : 0);
    }
}
