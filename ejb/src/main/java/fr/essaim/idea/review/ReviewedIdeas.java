// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.EligibleIdeas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a campaign has a review phase, only admissible ideas go further; everywhere, at the agreed cost if there is one. */
@ApplicationScoped
@Transactional
public class ReviewedIdeas implements EligibleIdeas {

    @Inject
    ReviewRepository reviews;

    @Override
    public Map<Long, Long> among(Campaign campaign, Map<Long, Long> submitted) {
        boolean reviewed = campaign.phase(PhaseKind.REVIEW).isPresent();
        Map<Long, Long> found = costs(reviewed ? reviews.admissible(campaign) : reviews.agreedCosts(campaign));
        Map<Long, Long> eligible = new LinkedHashMap<>();
        submitted.forEach((idea, cost) -> {
            if (!reviewed || found.containsKey(idea)) {
                Long agreed = found.get(idea);
                eligible.put(idea, agreed == null ? cost : agreed);
            }
        });
        return eligible;
    }

    private static Map<Long, Long> costs(List<Object[]> rows) {
        Map<Long, Long> costs = new HashMap<>();
        rows.forEach(row -> costs.put((Long) row[0], (Long) row[1]));
        return costs;
    }
}
