// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaState;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The ideas of a campaign in the order of their numbers, a page at a time and released once read. */
final class NumberedIdeaFinder {

    private static final int SIZE = 200;

    private final EntityManager em;
    private final Campaign campaign;

    NumberedIdeaFinder(EntityManager em, Campaign campaign) {
        this.em = em;
        this.campaign = campaign;
    }

    void read(Set<IdeaState> states, Consumer<List<Idea>> reader) {
        int after = 0;
        List<Idea> page = page(states, after);
        while (!page.isEmpty()) {
            reader.accept(page);
            after = page.get(page.size() - 1).number().orElseThrow();
            page.forEach(em::detach);
            page = page(states, after);
        }
    }

    private List<Idea> page(Set<IdeaState> states, int after) {
        return em.createQuery(
                        "select i from Idea i left join fetch i.category where i.campaign = :campaign"
                                + " and i.state in :states and i.number > :after order by i.number",
                        Idea.class)
                .setParameter("campaign", campaign)
                .setParameter("states", states)
                .setParameter("after", after)
                .setMaxResults(SIZE)
                .getResultList();
    }

    /** Answers to the campaign's own questions, by idea and question. */
    Map<Long, Map<Long, String>> answers(List<Idea> ideas) {
        return pairs("select idea_id, field_id, field_text from idea_field_value where idea_id in (", ideas).stream()
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).longValue(),
                        Collectors.toMap(row -> ((Number) row[1]).longValue(), row -> (String) row[2])));
    }

    Map<Long, List<Long>> coAuthors(List<Idea> ideas) {
        Map<Long, List<Long>> byIdea = new HashMap<>();
        pairs("select idea_id, agent_id from idea_co_author where idea_id in (", ideas)
                .forEach(row -> byIdea.computeIfAbsent(((Number) row[0]).longValue(), any -> new ArrayList<>())
                        .add(((Number) row[1]).longValue()));
        return byIdea;
    }

    private List<Object[]> pairs(String select, List<Idea> ideas) {
        var query = em.createNativeQuery(select + "?" + ", ?".repeat(ideas.size() - 1) + ") order by 1, 2");
        for (int place = 0; place < ideas.size(); place++) {
            query.setParameter(place + 1, ideas.get(place).id());
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }
}
