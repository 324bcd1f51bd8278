// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.idea.deposit.IdeaBadges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What was answered to ideas, from the answer's moment on, for lists of ideas that the visitor sees. */
@ApplicationScoped
@Transactional
public class AnswerBadges implements IdeaBadges {

    private EntityManager em;
    private Clock clock;

    protected AnswerBadges() {}

    @Inject
    public AnswerBadges(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public Map<Long, Enum<?>> stateOf(Visitor visitor, Collection<Long> ideaIds) {
        Map<Long, Enum<?>> states = new HashMap<>();
        if (!ideaIds.isEmpty()) {
            em.createQuery(
                            "select i.id, a.state from Idea i join i.campaign c join OfficialAnswer a on a.ideaId = i.id"
                                    + " where i.companyId = :company and i.siteId = :site and i.id in :ideas and "
                                    + AnswerQuery.EFFECTIVE,
                            Object[].class)
                    .setParameter("company", visitor.site().companyId())
                    .setParameter("site", visitor.site().siteId())
                    .setParameter("ideas", ideaIds)
                    .setParameter("now", clock.instant())
                    .getResultList()
                    .forEach(row -> states.put((Long) row[0], (AnswerState) row[1]));
        }
        return states;
    }
}
