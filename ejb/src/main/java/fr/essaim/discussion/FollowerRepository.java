// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.audience.RollRepository;
import fr.essaim.audience.RollState;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.deposit.Idea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who follows an idea, and who of some agents is still in the audience. */
@ApplicationScoped
@Transactional
public class FollowerRepository {

    private EntityManager em;

    @Inject
    RollRepository rolls;

    protected FollowerRepository() {}

    @Inject
    public FollowerRepository(EntityManager em) {
        this.em = em;
    }

    /** Those of these agents who are on the campaign's roll. */
    public Set<AgentId> onRoll(Campaign campaign, Collection<AgentId> agents) {
        return rolls.onAmong(campaign.audienceId(), agents);
    }

    /** Those of these agents who do not want to be told of the idea. */
    Set<AgentId> muted(Idea idea, Collection<AgentId> agents) {
        return agents.isEmpty()
                ? Set.of()
                : agents(em.createQuery(
                                "select f.agentId from Follower f where f.recordId = :idea and f.state = :state"
                                        + " and f.agentId in :agents",
                                Long.class)
                        .setParameter("idea", idea.id())
                        .setParameter("state", Follower.State.MUTED)
                        .setParameter("agents", numbers(agents))
                        .getResultList());
    }

    /** Its authors and whoever asked to be told, as far as they are on the roll or in the team today. */
    Set<AgentId> followers(Idea idea) {
        Set<AgentId> authors = new HashSet<>(idea.coAuthors());
        authors.add(idea.author());
        Set<AgentId> team =
                idea.campaign().members().stream().map(CampaignMember::agent).collect(Collectors.toSet());
        Set<AgentId> followers = new HashSet<>(onRoll(idea.campaign(), authors));
        authors.stream().filter(team::contains).forEach(followers::add);
        followers.removeAll(muted(idea, followers));
        followers.addAll(agents(em.createQuery(
                        "select f.agentId from Follower f where f.recordId = :idea and f.state = :state"
                                + " and (f.agentId in :team or exists (select r from RollEntry r"
                                + " where r.audienceId = :audience and r.agentId = f.agentId and r.state = :onRoll))",
                        Long.class)
                .setParameter("idea", idea.id())
                .setParameter("state", Follower.State.FOLLOWS)
                .setParameter("team", team.isEmpty() ? List.of(0L) : numbers(team))
                .setParameter("audience", idea.campaign().audienceId())
                .setParameter("onRoll", RollState.ON_ROLL)
                .getResultList()));
        return followers;
    }

    Optional<Follower> find(Idea idea, AgentId agent) {
        return Optional.ofNullable(em.find(Follower.class, new AgentKey(idea.id(), agent.value())));
    }

    void add(Idea idea, AgentId agent, boolean muted, Instant now) {
        em.persist(new Follower(idea, agent, muted, now));
    }

    /** Those who follow the one follow the other, unless they said something else about it. */
    void moveOn(Idea from, Idea into, Instant now) {
        em.flush();
        em.createNativeQuery("insert into idea_follower (idea_id, agent_id, state, since)"
                        + " select ?, f.agent_id, f.state, ? from idea_follower f where f.idea_id = ? and not exists"
                        + " (select 1 from idea_follower o where o.idea_id = ? and o.agent_id = f.agent_id)")
                .setParameter(1, into.id())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, from.id())
                .setParameter(4, into.id())
                .executeUpdate();
    }

    private static List<Long> numbers(Collection<AgentId> agents) {
        return agents.stream().map(AgentId::value).toList();
    }

    private static Set<AgentId> agents(Collection<Long> numbers) {
        return numbers.stream().map(AgentId::new).collect(Collectors.toCollection(HashSet::new));
    }
}
