// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.list;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.IdeaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tags and co-authors of ideas, of many at once. */
@ApplicationScoped
@Transactional
class IdeaLabelFinder {

    private static final int MOST_TAGS = 30;

    @Inject
    EntityManager em;

    /** Those of the campaign's ideas, the most used first. */
    List<String> tags(Campaign campaign) {
        return List.copyOf(em.createQuery(
                        "select t from Idea i join i.tags t where i.campaign = :campaign and i.state = :submitted"
                                + " group by t order by count(i) desc, t",
                        String.class)
                .setParameter("campaign", campaign)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setMaxResults(MOST_TAGS)
                .getResultList());
    }

    /** By idea. */
    Map<Long, Set<String>> tags(Collection<Long> ideaIds) {
        return lists("select i.id, t from Idea i join i.tags t", ideaIds);
    }

    /** Numbers of agents, by idea. */
    Map<Long, Set<Long>> coAuthors(Collection<Long> ideaIds) {
        return lists("select i.id, a from Idea i join i.coAuthorIds a", ideaIds);
    }

    private <T> Map<Long, Set<T>> lists(String select, Collection<Long> ids) {
        Map<Long, Set<T>> lists = new HashMap<>();
        em.createQuery(select + " where i.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> {
                    @SuppressWarnings("unchecked")
                    T value = (T) row[1];
                    lists.computeIfAbsent((Long) row[0], any -> new TreeSet<>()).add(value);
                });
        return lists;
    }
}
