// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.news;

import fr.essaim.access.SystemWork;
import fr.essaim.idea.answer.AnswerFinder;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.outcome.OutcomeKind;
import fr.essaim.plan.ActionStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds ideas with news that nobody was told, on all sites. What is older than thirty days is no news. */
final class NewsFinder {

    private static final Duration FRESH = Duration.ofDays(30);

    private static final String IDEAS = "select i.id, i.number from ";
    private static final String UNTOLD_IDEA = "Idea i left join AnnouncedNews t on t.news = :news and t.ideaId = i.id"
            + " where t.ideaId is null and i.state = :submitted and ";

    /** The answer comes with its idea's campaign, for the moment of the results. */
    private static final String OUTCOMES =
            "select o.ideaId, o.id from OfficialAnswer a, Idea i join i.campaign c," + " IdeaOutcome o";

    private static final String UNTOLD_OUTCOME = " left join AnnouncedNews t on t.news = :news and t.ideaId = o.ideaId"
            + " and t.recordId = o.id where t.ideaId is null and i.state = :submitted and i.id = o.ideaId"
            + " and a.ideaId = o.ideaId and " + AnswerFinder.EFFECTIVE;

    private final EntityManager em;
    private final Instant now;
    private final LocalDate today;

    NewsFinder(EntityManager em, Instant now, ZoneId zone) {
        this.em = em;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** @param recordId the outcome's, or 0 */
    record Found(Idea idea, long recordId) {}

    @SystemWork
    List<Found> untold(IdeaNews news, int most) {
        List<Object[]> rows = query(news)
                .setParameter("submitted", IdeaState.SUBMITTED)
                .setParameter("news", news)
                .setMaxResults(most)
                .getResultList();
        Map<Long, Idea> ideas =
                ideas(rows.stream().map(row -> (Long) row[0]).distinct().toList());
        return rows.stream()
                .map(row -> new Found(ideas.get((Long) row[0]), news.isOfOutcome() ? (Long) row[1] : 0))
                .toList();
    }

    private TypedQuery<Object[]> query(IdeaNews news) {
        return switch (news) {
            case RECEIVED ->
                query(IDEAS + UNTOLD_IDEA + "i.submittedAt > :since order by i.id")
                        .setParameter("since", now.minus(FRESH));
            case UNDER_REVIEW ->
                query(IDEAS + "CampaignPhase p join p.campaign c, " + UNTOLD_IDEA
                                + "i.campaign = c and p.kind = :review and p.startsOn <= :today and p.startsOn > :fresh"
                                + " and (p.endsOn is null or p.endsOn >= :today)"
                                + " and c.openedAt is not null and c.archivedAt is null order by i.id")
                        .setParameter("review", PhaseKind.REVIEW)
                        .setParameter("today", today)
                        .setParameter("fresh", today.minusDays(FRESH.toDays()));
            case ANSWERED ->
                query(IDEAS + "OfficialAnswer a, Campaign c, " + UNTOLD_IDEA + "a.ideaId = i.id and i.campaign = c and "
                                + AnswerFinder.EFFECTIVE
                                + " and (a.effectiveAt > :since or (a.effectiveAt is null and c.resultsAt > :since))"
                                + " order by i.id")
                        .setParameter("now", now)
                        .setParameter("since", now.minus(FRESH));
            case BECAME ->
                query(OUTCOMES + UNTOLD_OUTCOME + " and o.created.at > :since order by o.id")
                        .setParameter("now", now)
                        .setParameter("since", now.minus(FRESH));
            case DONE ->
                query(
                                OUTCOMES + " left join PlanAction p on p.id = o.actionId left join ActionStep s"
                                        + " on s.id = o.stepId" + UNTOLD_OUTCOME
                                        + " and (o.doneOn > :fresh or s.doneOn > :fresh or (o.kind = :action"
                                        + " and p.progress.status = :completed and p.progress.completedOn > :fresh)) order by o.id")
                        .setParameter("now", now)
                        .setParameter("fresh", today.minusDays(FRESH.toDays()))
                        .setParameter("action", OutcomeKind.ACTION)
                        .setParameter("completed", ActionStatus.COMPLETED);
        };
    }

    private TypedQuery<Object[]> query(String text) {
        return em.createQuery(text, Object[].class);
    }

    private Map<Long, Idea> ideas(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select i from Idea i join fetch i.campaign where i.id in :ids", Idea.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Idea::id, Function.identity()));
    }

    /** What was merged into these ideas. */
    List<Idea> mergedInto(Collection<Long> ideaIds) {
        return em.createQuery("select i from Idea i where i.mergedIntoId in :ideas", Idea.class)
                .setParameter("ideas", ideaIds)
                .getResultList();
    }
}
