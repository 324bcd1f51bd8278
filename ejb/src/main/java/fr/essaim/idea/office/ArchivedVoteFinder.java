// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a campaign's archive keeps of its votes. */
final class ArchivedVoteFinder {

    private final EntityManager em;
    private final long campaignId;

    ArchivedVoteFinder(EntityManager em, long campaignId) {
        this.em = em;
        this.campaignId = campaignId;
    }

    /** What each ballot by name says: {@code 1042:5 1077:3}. Whose it was is told by no number and no order. */
    List<String> namedBallots() {
        Map<Object, List<String>> byAgent = new LinkedHashMap<>();
        List<?> choices = em.createNativeQuery(
                        "select agent_id, idea_id, points from ballot_choice where campaign_id = ?"
                                + " order by agent_id, idea_id")
                .setParameter(1, campaignId)
                .getResultList();
        for (Object row : choices) {
            Object[] columns = (Object[]) row;
            byAgent.computeIfAbsent(columns[0], any -> new ArrayList<>()).add(columns[1] + ":" + columns[2]);
        }
        return byAgent.values().stream()
                .map(ballot -> String.join(" ", ballot))
                .sorted()
                .toList();
    }

    /** How many ballots the box held. */
    long ballotsInBox() {
        return ((Number) em.createNativeQuery("select coalesce(sum(b.ballots), 0) from ballot_box b join campaign c"
                                + " on c.ballot_box_id = b.id where c.id = ?")
                        .setParameter(1, campaignId)
                        .getSingleResult())
                .longValue();
    }
}
