// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffPlace;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of rolls, for audiences that somebody has found already: it knows neither site nor permission. */
@ApplicationScoped
@Transactional
public class RollRepository {

    private static final int ROWS_AT_ONCE = 500;

    @Inject
    EntityManager em;

    @Inject
    Statements statements;

    /** Columns go as arrays: EclipseLink looks for each parameter among all those of its statement. */
    public void enter(long audienceId, List<StaffPlace> places, Instant since) {
        for (int first = 0; first < places.size(); first += ROWS_AT_ONCE) {
            List<StaffPlace> some = places.subList(first, Math.min(first + ROWS_AT_ONCE, places.size()));
            statements.change(
                    """
                    insert into roll_entry (audience_id, agent_id, institution_id, department_id, state, since)
                    select cast(? as bigint), agent, institution, department, 'ON_ROLL', cast(? as timestamp with time zone)
                    from unnest(cast(? as bigint array), cast(? as bigint array), cast(? as bigint array))
                    as place (agent, institution, department)""",
                    audienceId,
                    since,
                    column(some, place -> place.id().value()),
                    column(some, StaffPlace::institutionId),
                    column(some, StaffPlace::departmentId));
        }
    }

    private static Object column(List<StaffPlace> places, Function<StaffPlace, Long> value) {
        return places.stream().map(value).toArray(Long[]::new);
    }

    public Optional<RollEntry> find(long audienceId, AgentId agent) {
        return Optional.ofNullable(em.find(RollEntry.class, new RollKey(audienceId, agent.value())));
    }

    /**
     * Those on the roll after one number, up to another, in order.
     *
     * @param most 0 for all of them
     */
    public List<RollEntry> between(long audienceId, long after, long upTo, int most) {
        var query = em.createQuery(
                        "select r from RollEntry r where r.audienceId = :audience and r.agentId > :after"
                                + " and r.agentId <= :upTo order by r.agentId",
                        RollEntry.class)
                .setParameter("audience", audienceId)
                .setParameter("after", after)
                .setParameter("upTo", upTo);
        return (most == 0 ? query : query.setMaxResults(most)).getResultList();
    }

    /** Forgets entities that were only looked at, so that a long roll is never in memory as a whole. */
    public void release(Collection<?> read) {
        read.forEach(em::detach);
    }

    /** The latest change of each of these agents. */
    public Map<AgentId, RollChange> latestChanges(long audienceId, Collection<Long> agents) {
        Map<AgentId, RollChange> latest = new LinkedHashMap<>();
        if (!agents.isEmpty()) {
            em.createQuery(
                            "select c from RollChange c where c.audienceId = :audience and c.agentId in :agents"
                                    + " order by c.id",
                            RollChange.class)
                    .setParameter("audience", audienceId)
                    .setParameter("agents", agents)
                    .getResultList()
                    .forEach(change -> latest.put(change.agent(), change));
        }
        return latest;
    }

    public void add(RollChange change) {
        em.persist(change);
    }

    /** What has set itself right needs no decision. */
    public void remove(RollChange change) {
        em.remove(change);
        em.flush();
    }

    /** Those of the roll among these, in order, locked by the audience's own row. */
    public List<RollChange> changes(long audienceId, Collection<Long> ids) {
        return em.createQuery(
                        "select c from RollChange c where c.audienceId = :audience and c.id in :ids order by c.id",
                        RollChange.class)
                .setParameter("audience", audienceId)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Waiting ones oldest first, decided ones latest first. */
    public List<RollChange> changes(long audienceId, boolean waiting, int first, int size) {
        return em.createQuery(
                        "select c from RollChange c where c.audienceId = :audience and "
                                + (waiting
                                        ? "c.waiting is not null order by c.kind, c.id"
                                        : "c.waiting is null order by c.decidedAt desc, c.id desc"),
                        RollChange.class)
                .setParameter("audience", audienceId)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public long countChanges(long audienceId, boolean waiting) {
        return em.createQuery(
                        "select count(c) from RollChange c where c.audienceId = :audience and "
                                + (waiting ? "c.waiting is not null" : "c.waiting is null"),
                        Long.class)
                .setParameter("audience", audienceId)
                .getSingleResult();
    }

    /** How many of each institution and department are on the roll, or were struck from it. */
    public List<RollSize.Line> sizes(long audienceId, RollState state) {
        return em
                .createQuery(
                        "select r.institutionId, r.departmentId, count(r) from RollEntry r"
                                + " where r.audienceId = :audience and r.state = :state"
                                + " group by r.institutionId, r.departmentId",
                        Object[].class)
                .setParameter("audience", audienceId)
                .setParameter("state", state)
                .getResultList()
                .stream()
                .map(row -> new RollSize.Line((Long) row[0], (Long) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    /** Whether the agent takes part. */
    public boolean isOn(long audienceId, AgentId agent) {
        return !onAmong(audienceId, List.of(agent)).isEmpty();
    }

    /** Those of these agents who take part. */
    public Set<AgentId> onAmong(long audienceId, Collection<AgentId> agents) {
        Set<AgentId> on = new HashSet<>();
        List<Long> numbers = agents.stream().map(AgentId::value).toList();
        for (int first = 0; first < numbers.size(); first += ROWS_AT_ONCE) {
            em.createQuery(
                            "select r.agentId from RollEntry r where r.audienceId = :audience"
                                    + " and r.agentId in :agents and r.state = :onRoll",
                            Long.class)
                    .setParameter("audience", audienceId)
                    .setParameter("agents", numbers.subList(first, Math.min(first + ROWS_AT_ONCE, numbers.size())))
                    .setParameter("onRoll", RollState.ON_ROLL)
                    .getResultStream()
                    .map(AgentId::new)
                    .forEach(on::add);
        }
        return on;
    }

    /** Those of these audiences on whose rolls the agent is. */
    public Set<Long> rollsOf(Collection<Long> audienceIds, AgentId agent) {
        return audienceIds.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select r.audienceId from RollEntry r where r.audienceId in :audiences"
                                        + " and r.agentId = :agent and r.state = :onRoll",
                                Long.class)
                        .setParameter("audiences", audienceIds)
                        .setParameter("agent", agent.value())
                        .setParameter("onRoll", RollState.ON_ROLL)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Some of those who take part, in the order of their numbers, after one of them; 0 for the first. */
    public List<AgentId> taking(long audienceId, long after, int size) {
        return em.createQuery(
                        "select r.agentId from RollEntry r where r.audienceId = :audience and r.state = :onRoll"
                                + " and r.agentId > :after order by r.agentId",
                        Long.class)
                .setParameter("audience", audienceId)
                .setParameter("onRoll", RollState.ON_ROLL)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultStream()
                .map(AgentId::new)
                .toList();
    }
}
