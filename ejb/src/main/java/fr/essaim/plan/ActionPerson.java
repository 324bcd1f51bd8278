// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import java.util.stream.Collectors;

/** An agent and the part taken in an action. */
@Embeddable
public class ActionPerson {

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private ActionPart part;

    protected ActionPerson() {}

    ActionPerson(AgentId agent, ActionPart part) {
        this.agentId = agent.value();
        this.part = part;
    }

    /** Makes those who take this part the ones that are wanted; who takes it already stays as stored. */
    static void replace(Set<ActionPerson> people, ActionPart part, Set<AgentId> agents) {
        Set<ActionPerson> wanted =
                agents.stream().map(agent -> new ActionPerson(agent, part)).collect(Collectors.toSet());
        people.removeIf(person -> person.part == part && !wanted.contains(person));
        people.addAll(wanted);
    }

    /** As lead or as co-lead. */
    boolean leads(AgentId agent) {
        return part != ActionPart.CONTRIBUTOR && agentId == agent.value();
    }

    AgentId agent() {
        return new AgentId(agentId);
    }

    ActionPart part() {
        return part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionPerson that && that.agentId == agentId && that.part == part;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(agentId) * 31 + part.name().hashCode();
    }
}
