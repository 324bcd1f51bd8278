// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.list.IdeaBadges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What was answered to ideas, from the answer's moment on, for lists of ideas that the visitor sees. */
@ApplicationScoped
@Transactional
public class AnswerBadges implements IdeaBadges {

    @Inject
    AnswerRepository answers;

    @Inject
    Clock clock;

    @Override
    public Map<Long, Badge> of(Visitor visitor, Campaign campaign, Collection<Long> ideaIds) {
        Map<Long, Badge> badges = new HashMap<>();
        if (!ideaIds.isEmpty()) {
            answers.effectiveStates(campaign, ideaIds, clock.instant())
                    .forEach((idea, state) -> badges.put(idea, badge(state)));
        }
        return badges;
    }

    private static Badge badge(AnswerState state) {
        String tone =
                switch (state) {
                    case ACCEPTED, PARTLY, ALREADY_DONE -> "success";
                    case LATER -> "warning";
                    case REFUSED -> "neutral";
                };
        return new Badge("AnswerState." + state, tone);
    }
}
