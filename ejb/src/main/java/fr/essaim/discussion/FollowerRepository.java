// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.directory.AgentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who follows a discussion. */
@ApplicationScoped
@Transactional
public class FollowerRepository {

    @Inject
    EntityManager em;

    /** Those of these agents who do not want to be told of it. */
    Set<AgentId> muted(long discussionId, Collection<AgentId> agents) {
        return agents.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select f.agentId from Follower f where f.recordId = :discussion and f.state = :state"
                                        + " and f.agentId in :agents",
                                Long.class)
                        .setParameter("discussion", discussionId)
                        .setParameter("state", Follower.State.MUTED)
                        .setParameter(
                                "agents", agents.stream().map(AgentId::value).toList())
                        .getResultStream()
                        .map(AgentId::new)
                        .collect(Collectors.toSet());
    }

    /** These agents, unless they do not want to be told, and whoever asked for it. */
    Set<AgentId> following(long discussionId, Set<AgentId> anyway) {
        Set<AgentId> following = new HashSet<>(anyway);
        em.createQuery("select f from Follower f where f.recordId = :discussion", Follower.class)
                .setParameter("discussion", discussionId)
                .getResultStream()
                .forEach(follower -> {
                    if (follower.muted()) {
                        following.remove(follower.agent());
                    } else {
                        following.add(follower.agent());
                    }
                });
        return following;
    }

    Optional<Follower> find(long discussionId, AgentId agent) {
        return Optional.ofNullable(em.find(Follower.class, new AgentKey(discussionId, agent.value())));
    }

    void add(long discussionId, AgentId agent, boolean muted, Instant now) {
        em.persist(new Follower(discussionId, agent, muted, now));
    }

    /** Those who follow the one follow the other, unless they said something else about it. */
    void moveOn(long from, long into, Instant now) {
        em.flush();
        em.createNativeQuery(
                        "insert into discussion_follower (discussion_id, agent_id, state, since)"
                                + " select ?, f.agent_id, f.state, ? from discussion_follower f where f.discussion_id = ? and not"
                                + " exists (select 1 from discussion_follower o where o.discussion_id = ? and o.agent_id = f.agent_id)")
                .setParameter(1, into)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, from)
                .setParameter(4, into)
                .executeUpdate();
    }
}
