// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer.published;

import fr.essaim.directory.Slice;
import fr.essaim.idea.answer.AnswerFinder;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.deposit.IdeaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that everybody reads, among some campaigns. */
@ApplicationScoped
@Transactional
class PublishedAnswerFinder {

    private static final String FROM = " from Idea i join i.campaign c join OfficialAnswer a on a.ideaId = i.id"
            + " where c.id in :campaigns and i.state = :submitted and " + AnswerFinder.EFFECTIVE;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** @param ownMoment none for that of the campaign's results */
    record Found(
            long ideaId,
            long campaignId,
            int number,
            String title,
            AnswerState state,
            String text,
            Optional<Instant> ownMoment) {}

    /**
     * The latest first.
     *
     * @param among numbers of campaigns, at least one
     */
    Slice<Found> page(Collection<Long> among, PublishedAnswers.Filter filter, int first, int size) {
        List<Object[]> rows = query(
                        "select i.id, c.id, i.number, i.title, a.state, a.text, a.effectiveAt",
                        narrowing(filter) + " order by coalesce(a.effectiveAt, c.resultsAt) desc, i.id desc",
                        Object[].class,
                        among,
                        filter)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        long total = query("select count(i.id)", narrowing(filter), Long.class, among, filter)
                .getSingleResult();
        return new Slice<>(rows.stream().map(PublishedAnswerFinder::found).toList(), total);
    }

    private static Found found(Object[] row) {
        return new Found(
                (Long) row[0],
                (Long) row[1],
                (Integer) row[2],
                (String) row[3],
                (AnswerState) row[4],
                (String) row[5],
                Optional.ofNullable((Instant) row[6]));
    }

    Map<AnswerState, Long> counts(Collection<Long> among, PublishedAnswers.Filter filter) {
        Map<AnswerState, Long> counts = new EnumMap<>(AnswerState.class);
        query("select a.state, count(i.id)", narrowing(filter) + " group by a.state", Object[].class, among, filter)
                .getResultList()
                .forEach(row -> counts.put((AnswerState) row[0], (Long) row[1]));
        return counts;
    }

    private static String narrowing(PublishedAnswers.Filter filter) {
        return (filter.state().isPresent() ? " and a.state = :state" : "")
                + (words(filter).isEmpty() ? "" : " and lower(i.title) like :words");
    }

    private static String words(PublishedAnswers.Filter filter) {
        return AnswerFinder.pattern(filter.words());
    }

    private <T> TypedQuery<T> query(
            String select, String rest, Class<T> type, Collection<Long> among, PublishedAnswers.Filter filter) {
        TypedQuery<T> query = em.createQuery(select + FROM + rest, type)
                .setParameter("campaigns", among)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("now", clock.instant());
        filter.state().ifPresent(state -> query.setParameter("state", state));
        if (!words(filter).isEmpty()) {
            query.setParameter("words", words(filter));
        }
        return query;
    }
}
