// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.directory.AgentId;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Who supports which idea, and how many each idea has. To be changed under the lock of the idea. */
@ApplicationScoped
@Transactional
class SupportRepository {

    @Inject
    Statements statements;

    /** The ideas among these that the agent supports. */
    Set<Long> supported(AgentId agent, Collection<Long> ideaIds) {
        Set<Long> supported = new HashSet<>();
        if (!ideaIds.isEmpty()) {
            statements
                    .<Number>column(
                            "select idea_id from idea_support where agent_id = ? and idea_id in ("
                                    + "?, ".repeat(ideaIds.size() - 1) + "?)",
                            Stream.concat(Stream.of(agent.value()), ideaIds.stream())
                                    .toArray())
                    .forEach(id -> supported.add(id.longValue()));
        }
        return supported;
    }

    /** Once for each agent. */
    void add(long ideaId, AgentId agent, Instant at) {
        count(
                ideaId,
                statements.change(
                        "insert into idea_support (idea_id, agent_id, at) select i.id, ?, ? from idea i where i.id = ?"
                                + " and not exists (select s.idea_id from idea_support s where s.idea_id = i.id and s.agent_id = ?)",
                        agent.value(),
                        at,
                        ideaId,
                        agent.value()));
    }

    void remove(long ideaId, AgentId agent) {
        count(
                ideaId,
                -statements.change(
                        "delete from idea_support where idea_id = ? and agent_id = ?", ideaId, agent.value()));
    }

    /** Gives the supports of one idea to another, but for those who support that one already. */
    void copy(long ideaId, long intoId) {
        count(
                intoId,
                statements.change(
                        "insert into idea_support (idea_id, agent_id, at, brought_by_id) select ?, s.agent_id, s.at, s.idea_id"
                                + " from idea_support s where s.idea_id = ? and not exists (select o.idea_id from idea_support o"
                                + " where o.idea_id = ? and o.agent_id = s.agent_id)",
                        intoId,
                        ideaId,
                        intoId));
    }

    /** Takes back what {@link #copy} brought. */
    void removeCopied(long ideaId, long fromId) {
        count(
                fromId,
                -statements.change("delete from idea_support where idea_id = ? and brought_by_id = ?", fromId, ideaId));
    }

    private void count(long ideaId, int more) {
        if (more != 0) {
            statements.change("update idea set support_count = support_count + ? where id = ?", more, ideaId);
        }
    }
}
