// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.paper;

import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;

/** The numbers that the ideas of a ballot paper have in their campaign. */
@ApplicationScoped
@Transactional
class IdeaNumberFinder {

    @Inject
    Statements statements;

    /** By number of record. */
    Map<Long, Integer> of(long campaignId) {
        Map<Long, Integer> numbers = new HashMap<>();
        statements
                .rows(
                        "select i.id, i.number from ballot_paper_line l join idea i on i.id = l.idea_id where l.campaign_id = ?",
                        campaignId)
                .forEach(row -> numbers.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue()));
        return numbers;
    }
}
