// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.deposit.Idea;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** An agent who wants to be told of an idea, or does not want it any more. */
@Entity
@Table(name = "idea_follower")
@IdClass(AgentKey.class)
public class IdeaFollower {

    @Id
    @Column(name = "idea_id")
    private long recordId;

    @Id
    @Column(name = "agent_id")
    private long agentId;

    private boolean muted;

    private Instant since;

    protected IdeaFollower() {}

    IdeaFollower(Idea idea, AgentId agent, boolean muted, Instant since) {
        this.recordId = idea.id();
        this.agentId = agent.value();
        this.muted = muted;
        this.since = since;
    }

    /** From then on told, or not told any more. */
    void mute(boolean wanted, Instant now) {
        if (muted != wanted) {
            muted = wanted;
            since = now;
        }
    }

    boolean muted() {
        return muted;
    }
}
