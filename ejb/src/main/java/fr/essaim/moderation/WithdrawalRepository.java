// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.quota.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was reported and withdrawn. Knows no permission: who calls was let see. Numbers of records are unique across tables. */
@ApplicationScoped
@Transactional
public class WithdrawalRepository {

    /** What an agent reports in a day. */
    static final Quota A_DAY = new Quota(
            "quota.reports",
            50,
            "select count(*), min(reported_at) from moderation_report where company_id = ? and site_id = ?"
                    + " and agent_id = ? and reported_at > ?");

    private static final int MOST_REPORTS = 500;

    /** Numbers of scopes are those of records or of sites: they are told apart by their type. */
    private static final String SCOPE = "%1$s.target.scopeType = :type and %1$s.target.scopeId = :scope"
            + " and %1$s.target.companyId = :company and %1$s.target.siteId = :site";

    private static final String REPORTS = " from ModerationReport r where " + SCOPE.formatted("r");
    private static final String WITHDRAWALS = " from Withdrawal w where " + SCOPE.formatted("w");

    private static final String ROWS = " scope_type = ? and scope_id = ? and company_id = ? and site_id = ?";

    @Inject
    EntityManager em;

    /** A record with open reports, and how many. */
    record Reported(ModerationTarget target, int reports) {}

    /** How many records have open reports, and how many withdrawals are contested. */
    record Waiting(long reported, long contested) {}

    /** A withdrawal as the register tells it. */
    record Registered(
            RecordKey subject,
            boolean part,
            WithdrawalReason reason,
            AgentId moderator,
            Instant withdrawnAt,
            Optional<Instant> restoredAt) {}

    void add(Withdrawal withdrawal) {
        em.persist(withdrawal);
    }

    void add(ModerationReport report) {
        em.persist(report);
    }

    /** The withdrawals in force of these records, by their numbers. */
    public Map<Long, Withdrawal> current(Collection<Long> records) {
        return records.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select w from Withdrawal w where w.target.recordId in :records and w.restoredAt is null",
                                Withdrawal.class)
                        .setParameter("records", records)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                withdrawal -> withdrawal.target().record().id(),
                                Function.identity(),
                                (one, other) -> other));
    }

    Optional<Withdrawal> current(RecordKey record) {
        return Optional.ofNullable(current(List.of(record.id())).get(record.id()));
    }

    boolean reportedBy(AgentId agent, RecordKey record) {
        return em.createQuery(
                                "select count(r) from ModerationReport r where r.target.recordId = :record"
                                        + " and r.agentId = :agent",
                                Long.class)
                        .setParameter("record", record.id())
                        .setParameter("agent", agent.value())
                        .getSingleResult()
                > 0;
    }

    /** A moderator decided: the reports of the record are no longer open. */
    void settle(RecordKey record, Instant at) {
        em.createQuery(
                        "select r from ModerationReport r where r.target.recordId = :record and r.settledAt is null",
                        ModerationReport.class)
                .setParameter("record", record.id())
                .getResultList()
                .forEach(report -> report.settle(at));
    }

    void setAside(RecordKey record, boolean gone) {
        setAside("update ModerationReport r set r.recordGone = :gone where r.target.recordId = :record", record, gone);
    }

    void setSubjectAside(RecordKey subject, boolean gone) {
        setAside(
                "update ModerationReport r set r.subjectGone = :gone where r.target.subjectId = :record",
                subject,
                gone);
    }

    private void setAside(String update, RecordKey record, boolean gone) {
        em.createQuery(update)
                .setParameter("gone", gone)
                .setParameter("record", record.id())
                .executeUpdate();
    }

    /** The most reported first. */
    List<Reported> reported(ModerationScope scope, int first, int size) {
        return in(
                        scope,
                        "select r.target.recordType, r.target.recordId, r.target.subjectType, r.target.subjectId,"
                                + " count(r) as reports, max(r.id) as latest" + REPORTS
                                + " and r.settledAt is null and r.recordGone = false and r.subjectGone = false"
                                + " group by r.target.recordType, r.target.recordId, r.target.subjectType,"
                                + " r.target.subjectId order by reports desc, latest desc, r.target.recordId",
                        Object[].class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> new Reported(
                        new ModerationTarget(
                                scope.site(),
                                new RecordKey((String) row[0], (Long) row[1]),
                                new RecordKey((String) row[2], (Long) row[3]),
                                scope.key()),
                        ((Number) row[4]).intValue()))
                .toList();
    }

    /** The open reports of these records, oldest first; of records that very many reported, not all. */
    List<ModerationReport> openReports(Collection<Long> records) {
        return records.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from ModerationReport r where r.target.recordId in :records"
                                        + " and r.settledAt is null order by r.reportedAt, r.id",
                                ModerationReport.class)
                        .setParameter("records", records)
                        .setMaxResults(MOST_REPORTS)
                        .getResultList();
    }

    Waiting waiting(ModerationScope scope) {
        Query query = em.createNativeQuery("select count(distinct record_id), (select count(*) from"
                + " moderation_withdrawal where" + ROWS + " and restored_at is null and contested_at is not null)"
                + " from moderation_report where" + ROWS
                + " and settled_at is null and not record_gone and not subject_gone");
        for (int place = 0; place < 8; place += 4) {
            query.setParameter(place + 1, scope.key().type())
                    .setParameter(place + 2, scope.key().id())
                    .setParameter(place + 3, scope.site().companyId())
                    .setParameter(place + 4, scope.site().siteId());
        }
        Object[] row = (Object[]) query.getSingleResult();
        return new Waiting(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** How often something was reported, settled or not. */
    long countReports(ModerationScope scope) {
        return in(scope, "select count(r)" + REPORTS, Long.class).getSingleResult();
    }

    /** In force, those that their writers contest first, then the newest. */
    List<Withdrawal> inForce(ModerationScope scope, int first, int size) {
        return in(
                        scope,
                        "select w" + WITHDRAWALS + " and w.restoredAt is null"
                                + " order by case when w.contestedAt is null then 1 else 0 end, w.withdrawnAt desc, w.id desc",
                        Withdrawal.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** All of the scope, restored ones included, newest first. */
    List<Registered> registered(ModerationScope scope) {
        return in(
                        scope,
                        "select w.target.subjectType, w.target.subjectId, w.target.recordId, w.reason, w.moderatorId,"
                                + " w.withdrawnAt, w.restoredAt" + WITHDRAWALS
                                + " order by w.withdrawnAt desc, w.id desc",
                        Object[].class)
                .getResultStream()
                .map(row -> new Registered(
                        new RecordKey((String) row[0], (Long) row[1]),
                        !row[1].equals(row[2]),
                        (WithdrawalReason) row[3],
                        new AgentId((Long) row[4]),
                        (Instant) row[5],
                        Optional.ofNullable((Instant) row[6])))
                .toList();
    }

    private <T> TypedQuery<T> in(ModerationScope scope, String query, Class<T> type) {
        return em.createQuery(query, type)
                .setParameter("type", scope.key().type())
                .setParameter("scope", scope.key().id())
                .setParameter("company", scope.site().companyId())
                .setParameter("site", scope.site().siteId());
    }
}
