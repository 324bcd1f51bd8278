// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.list;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.IdeaState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for the submitted ideas of one campaign under a filter. One page is one statement that reads one index from its
 * top, without the ideas' lists, whatever the number of ideas.
 */
final class ListedIdeaFinder {

    /** What a card needs beside lists. Functions would keep the parameters from being bound. */
    private static final String COLUMNS = "select i.id, i.number, i.kind, i.title, i.description, c.label, i.authorId,"
            + " i.authorHidden, i.supportCount, i.commentCount, i.submittedAt from Idea i left join i.category c";

    /** A prime below two to the power of 31: products of two numbers below it fit into a long. */
    private static final long PRIME = 2_147_483_647L;

    private static final int SPREAD = 2_000_000_000;

    private final EntityManager em;
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ListedIdeaFinder(EntityManager em, Visitor visitor, Campaign campaign, IdeaFilter filter) {
        this.em = em;
        and("i.companyId = :company", "company", campaign.site().companyId());
        and("i.siteId = :site", "site", campaign.site().siteId());
        and("i.campaign = :campaign", "campaign", campaign);
        and("i.state = :submitted", "submitted", IdeaState.SUBMITTED);
        if (filter.kind() != null) {
            and("i.kind = :kind", "kind", filter.kind());
        }
        if (filter.categoryId() != 0) {
            and("i.category.id = :category", "category", filter.categoryId());
        }
        if (!filter.tag().isEmpty()) {
            and("exists (select g from Idea o join o.tags g where o.id = i.id and g = :tag)", "tag", filter.tag());
        }
        if (filter.mine()) {
            long me = visitor.agent().value();
            and(
                    "(i.authorId = :me or exists (select a from Idea o join o.coAuthorIds a where o.id = i.id and a = :me))",
                    "me",
                    me);
        }
        int place = 0;
        for (String word : filter.words()) {
            String name = "word" + place++;
            and("i.searchText like :" + name, name, "%" + word + "%");
        }
    }

    private void and(String condition, String name, Object value) {
        where.append(where.isEmpty() ? " where " : " and ").append(condition);
        parameters.put(name, value);
    }

    long count() {
        return bound(em.createQuery("select count(i) from Idea i" + where, Long.class), Map.of())
                .getSingleResult();
    }

    List<Object[]> page(IdeaSort sort, Visitor visitor, Campaign campaign, int page) {
        Map<String, Object> more = new LinkedHashMap<>();
        String order =
                switch (sort) {
                    case NEWEST -> "i.submittedAt desc, i.id desc";
                    case SUPPORTED -> "i.supportCount desc, i.id desc";
                    case COMMENTED -> "i.commentCount desc, i.id desc";
                    case SHUFFLED -> {
                        long seed = Long.hashCode(visitor.agent().value() * 31 + campaign.id()) * 2_654_435_761L;
                        more.put("factor", 1 + Math.floorMod(seed, SPREAD));
                        more.put("prime", PRIME);
                        yield "mod(i.id * :factor, :prime), i.id";
                    }
                };
        return bound(em.createQuery(COLUMNS + where + " order by " + order, Object[].class), more)
                .setFirstResult(page * IdeaFilter.SIZE)
                .setMaxResults(IdeaFilter.SIZE)
                .getResultList();
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query, Map<String, Object> more) {
        parameters.forEach(query::setParameter);
        more.forEach(query::setParameter);
        return query;
    }
}
