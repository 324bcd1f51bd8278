// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.directory.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** An agent who wants to be told of a record that is discussed, or does not want it any more. */
@Entity
@Table(name = "discussion_follower")
@IdClass(AgentKey.class)
public class Follower {

    /** FOLLOWS is told, MUTED does not want to be told any more. */
    enum State {
        FOLLOWS,
        MUTED
    }

    @Id
    @Column(name = "discussion_id")
    private long recordId;

    @Id
    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant since;

    protected Follower() {}

    Follower(long discussionId, AgentId agent, boolean muted, Instant since) {
        this.recordId = discussionId;
        this.agentId = agent.value();
        this.state = muted ? State.MUTED : State.FOLLOWS;
        this.since = since;
    }

    /** From then on told, or not told any more. */
    void mute(boolean wanted, Instant now) {
        if (muted() != wanted) {
            state = wanted ? State.MUTED : State.FOLLOWS;
            since = now;
        }
    }

    AgentId agent() {
        return new AgentId(agentId);
    }

    boolean muted() {
        return state == State.MUTED;
    }
}
