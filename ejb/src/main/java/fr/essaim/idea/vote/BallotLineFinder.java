// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.directory.AgentId;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The ideas on a ballot paper as they are shown. One that is withdrawn or merged meanwhile is shown no more. */
@ApplicationScoped
@Transactional
class BallotLineFinder {

    @Inject
    Statements statements;

    /** @param counts the votes of each idea so far, null while they are hidden */
    List<BoothSheet.Line> of(BallotPaper paper, Choices choices, AgentId voter, Map<Long, Long> counts) {
        return statements
                .rows(
                        "select i.id, i.number, i.title, i.description, i.expected_benefit, l.cost from ballot_paper_line l"
                                + " join idea i on i.id = l.idea_id where l.campaign_id = ? and i.state = 'SUBMITTED'",
                        paper.campaignId())
                .stream()
                .map(row -> {
                    long id = ((Number) row[0]).longValue();
                    return new BoothSheet.Line(
                            id,
                            ((Number) row[1]).intValue(),
                            (String) row[2],
                            (String) row[3],
                            (String) row[4],
                            ((Number) row[5]).longValue(),
                            choices.of(id),
                            counts == null ? null : counts.getOrDefault(id, 0L));
                })
                .sorted(Comparator.comparing(BoothSheet.Line::ideaId, VoterOrder.of(paper.campaignId(), voter)))
                .toList();
    }
}
