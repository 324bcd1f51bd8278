// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.deposit.EligibleIdeas;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.persistence.Statements;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ballot papers of campaigns. One is printed when the first voter comes, and never changes: all choose among the same
 * ideas at the same costs, whatever is reviewed meanwhile.
 */
@ApplicationScoped
@Transactional
public class BallotPaperRepository {

    @Inject
    Statements statements;

    @Inject
    Instance<EligibleIdeas> eligible;

    @Inject
    VoteBoxes boxes;

    /** The paper, printed for good if it was not: only while votes are taken, or after. Without ideas while there are none. */
    public BallotPaper issueAny(Campaign campaign) {
        BallotPaper paper = printed(campaign);
        if (paper.costs().isEmpty() && !eligible(campaign).isEmpty()) {
            lock(campaign);
            paper = printed(campaign);
            if (paper.costs().isEmpty()) {
                print(campaign, eligible(campaign));
                paper = printed(campaign);
            }
        }
        return paper;
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

    /**
     * The same where there has to be one.
     *
     * @throws InvalidValueException while nothing is put to the vote
     */
    public BallotPaper issue(Campaign campaign) {
        BallotPaper paper = issueAny(campaign);
        if (paper.costs().isEmpty()) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.no-paper");
        }
        return paper;
    }

    /** Before the vote: the rules, and no ideas. */
    BallotPaper none(Campaign campaign) {
        return paper(campaign, Map.of(), Set.of());
    }

    private static BallotPaper paper(Campaign campaign, Map<Long, Long> costs, Set<Long> withdrawn) {
        VoteSettings settings = campaign.voteSettings();
        return new BallotPaper(
                campaign.id(),
                settings.method(),
                settings.votesEach(),
                settings.envelope() == null ? 0 : settings.envelope(),
                costs,
                withdrawn);
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

    /** As it stands, without ideas before it is printed. */
    private BallotPaper printed(Campaign campaign) {
        Map<Long, Long> costs = new LinkedHashMap<>();
        Set<Long> withdrawn = new HashSet<>();
        List<Object[]> rows = statements.rows(
                "select l.idea_id, l.cost, i.state from ballot_paper_line l join idea i on i.id = l.idea_id"
                        + " where l.campaign_id = ? order by i.number",
                campaign.id());
        for (Object[] row : rows) {
            costs.put(number(row[0]), number(row[1]));
            if (!IdeaState.SUBMITTED.name().equals(row[2])) {
                withdrawn.add(number(row[0]));
            }
        }
        return paper(campaign, costs, withdrawn);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
