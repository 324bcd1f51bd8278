// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.discussion.Comment;
import fr.essaim.discussion.CommentState;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.Idea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was reported and withdrawn, of ideas and campaigns that the visitor was let see. */
@ApplicationScoped
@Transactional
public class WithdrawalRepository {

    private static final int MOST_REPORTS = 500;

    /** What its writer took back, or whose idea was taken back, waits for no decision any more. */
    private static final String OPEN = " from ModerationReport r where r.idea.campaign = :campaign and r.settledAt is null"
            + " and r.idea.state <> fr.essaim.idea.deposit.IdeaState.TAKEN_BACK and not exists (select c.id from"
            + " Comment c where c.id = r.thingId and c.state = fr.essaim.discussion.CommentState.TAKEN_BACK)";

    private EntityManager em;

    protected WithdrawalRepository() {}

    @Inject
    public WithdrawalRepository(EntityManager em) {
        this.em = em;
    }

    void add(Withdrawal withdrawal) {
        em.persist(withdrawal);
    }

    void add(ModerationReport report) {
        em.persist(report);
    }

    /** The withdrawals in force of these things, by their numbers. */
    public Map<Long, Withdrawal> current(Collection<Long> things) {
        return things.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select w from Withdrawal w where w.thingId in :things and w.restoredAt is null",
                                Withdrawal.class)
                        .setParameter("things", things)
                        .getResultStream()
                        .collect(Collectors.toMap(Withdrawal::thingId, Function.identity(), (one, other) -> other));
    }

    public Optional<Withdrawal> current(long thingId) {
        return Optional.ofNullable(current(List.of(thingId)).get(thingId));
    }

    boolean reported(long thingId, AgentId by) {
        return em.createQuery(
                                "select count(r) from ModerationReport r where r.thingId = :thing and r.agentId = :agent",
                                Long.class)
                        .setParameter("thing", thingId)
                        .setParameter("agent", by.value())
                        .getSingleResult()
                > 0;
    }

    /** A moderator decided: the reports of the thing are no longer open. */
    void settle(long thingId, Instant at) {
        em.createQuery("select r from ModerationReport r where r.thingId = :thing and r.settledAt is null", ModerationReport.class)
                .setParameter("thing", thingId)
                .getResultList()
                .forEach(report -> report.settle(at));
    }

    /** Numbers of things with open reports and how many, the most reported first. */
    List<Object[]> reportedThings(Campaign campaign, int first, int size) {
        return em.createQuery(
                        "select r.thingId, count(r) as reports, max(r.id) as latest" + OPEN
                                + " group by r.thingId order by reports desc, latest desc, r.thingId",
                        Object[].class)
                .setParameter("campaign", campaign)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** The open reports of these things, oldest first; of things that very many reported, not all. */
    List<ModerationReport> openReports(Collection<Long> things) {
        return things.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from ModerationReport r where r.thingId in :things and r.settledAt is null"
                                        + " order by r.reportedAt, r.id",
                                ModerationReport.class)
                        .setParameter("things", things)
                        .setMaxResults(MOST_REPORTS)
                        .getResultList();
    }

    long countReportedThings(Campaign campaign) {
        return count("select count(distinct r.thingId)" + OPEN, campaign);
    }

    long countReports(Campaign campaign) {
        return count("select count(r) from ModerationReport r where r.idea.campaign = :campaign", campaign);
    }

    long countContested(Campaign campaign) {
        return count(
                "select count(w) from Withdrawal w where w.idea.campaign = :campaign and w.restoredAt is null"
                        + " and w.contestedAt is not null",
                campaign);
    }

    private long count(String query, Campaign campaign) {
        return em.createQuery(query, Long.class)
                .setParameter("campaign", campaign)
                .getSingleResult();
    }

    /** In force, those that their writers contest first, then the newest. */
    List<Withdrawal> inForce(Campaign campaign, int first, int size) {
        return page(
                campaign,
                " and w.restoredAt is null order by case when w.contestedAt is null then 1 else 0 end,"
                        + " w.withdrawnAt desc, w.id desc",
                first,
                size);
    }

    /** Restored ones included, newest first. */
    List<Withdrawal> all(Campaign campaign, int first, int size) {
        return page(campaign, " order by w.withdrawnAt desc, w.id desc", first, size);
    }

    private List<Withdrawal> page(Campaign campaign, String rest, int first, int size) {
        TypedQuery<Withdrawal> query = em.createQuery(
                "select w from Withdrawal w join fetch w.idea where w.idea.campaign = :campaign" + rest,
                Withdrawal.class);
        return query.setParameter("campaign", campaign)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** When, why, and when restored, of all withdrawals in the campaign. */
    List<Object[]> figures(Campaign campaign) {
        return em.createQuery(
                        "select w.withdrawnAt, w.reason, w.restoredAt from Withdrawal w where w.idea.campaign = :campaign",
                        Object[].class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    List<Comment> comments(Campaign campaign, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from Comment c join fetch c.idea where c.idea.campaign = :campaign"
                                        + " and c.id in :ids",
                                Comment.class)
                        .setParameter("campaign", campaign)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<Comment> latestComments(Campaign campaign, int first, int size) {
        return em.createQuery(
                        "select c from Comment c join fetch c.idea where c.idea.campaign = :campaign"
                                + " and c.state = :shown order by c.writtenAt desc, c.id desc",
                        Comment.class)
                .setParameter("campaign", campaign)
                .setParameter("shown", CommentState.SHOWN)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    List<Idea> ideas(Campaign campaign, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select i from Idea i where i.campaign = :campaign and i.id in :ids", Idea.class)
                        .setParameter("campaign", campaign)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
