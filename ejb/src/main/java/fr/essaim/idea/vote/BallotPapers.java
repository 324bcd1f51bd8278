// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.deposit.EligibleIdeas;
import fr.essaim.persistence.Statements;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ballot papers of campaigns. One is printed when the first voter comes, and never changes: all choose among the same
 * ideas at the same costs, whatever is reviewed meanwhile.
 */
@ApplicationScoped
@Transactional
public class BallotPapers {

    @Inject
    Statements statements;

    @Inject
    Instance<EligibleIdeas> eligible;

    @Inject
    VoteBoxes boxes;

    /** The paper, printed if it was not: to be asked only while votes are taken, or after. */
    public BallotPaper of(Campaign campaign) {
        Map<Long, Long> costs = lines(campaign);
        if (costs.isEmpty() && !eligible(campaign).isEmpty()) {
            lock(campaign);
            costs = lines(campaign);
            if (costs.isEmpty()) {
                print(campaign, eligible(campaign));
                costs = lines(campaign);
            }
        }
        return paper(campaign, costs);
    }

    /**
     * Of two first voters at once, the second waits here and finds what the first made. Ideas before their campaign, as
     * whoever changes an idea locks them.
     */
    private void lock(Campaign campaign) {
        statements.rows(
                "select id, number from idea where campaign_id = ? and state = 'SUBMITTED' order by id for update",
                campaign.id());
        statements.rows("select id, revision from campaign where id = ? for update", campaign.id());
    }

    /** @throws InvalidValueException while nothing is put to the vote */
    public BallotPaper printed(Campaign campaign) {
        BallotPaper paper = of(campaign);
        if (paper.costs().isEmpty()) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.no-paper");
        }
        return paper;
    }

    /** Before the vote: the rules, and no ideas. */
    BallotPaper none(Campaign campaign) {
        return paper(campaign, Map.of());
    }

    private static BallotPaper paper(Campaign campaign, Map<Long, Long> costs) {
        VoteSettings settings = campaign.voteSettings();
        return new BallotPaper(
                campaign.id(),
                settings.method(),
                settings.votesEach(),
                settings.envelope() == null ? 0 : settings.envelope(),
                costs);
    }

    /** Not as long as nothing is put to the vote: that would be for good. */
    private void print(Campaign campaign, Map<Long, Long> ideas) {
        if (ideas.isEmpty()) {
            return;
        }
        boxes.prepare(campaign);
        ideas.forEach((idea, cost) -> statements.change(
                "insert into ballot_paper_line (campaign_id, idea_id, cost) values (?, ?, ?)",
                campaign.id(),
                idea,
                cost));
    }

    private Map<Long, Long> eligible(Campaign campaign) {
        Map<Long, Long> submitted = new LinkedHashMap<>();
        statements
                .rows(
                        "select id, coalesce(cost, 0) from idea where campaign_id = ? and state = 'SUBMITTED' order by number",
                        campaign.id())
                .forEach(row -> submitted.put(number(row[0]), number(row[1])));
        return eligible.isUnsatisfied() ? submitted : eligible.get().among(campaign, submitted);
    }

    private Map<Long, Long> lines(Campaign campaign) {
        Map<Long, Long> costs = new LinkedHashMap<>();
        List<Object[]> rows = statements.rows(
                "select l.idea_id, l.cost from ballot_paper_line l join idea i on i.id = l.idea_id"
                        + " where l.campaign_id = ? order by i.number",
                campaign.id());
        rows.forEach(row -> costs.put(number(row[0]), number(row[1])));
        return costs;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
