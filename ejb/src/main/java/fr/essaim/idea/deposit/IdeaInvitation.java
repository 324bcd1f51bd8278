// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** A colleague was asked to sign an idea too, and has not answered yet. */
@Embeddable
public class IdeaInvitation {

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "invited_by")
    private long invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    protected IdeaInvitation() {}

    IdeaInvitation(AgentId agent, ChangeStamp stamp) {
        this.agentId = agent.value();
        this.invitedBy = stamp.by().value();
        this.invitedAt = stamp.at();
    }

    AgentId agent() {
        return new AgentId(agentId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdeaInvitation that
                && agentId == that.agentId
                && invitedBy == that.invitedBy
                && Objects.equals(invitedAt, that.invitedAt);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(agentId);
    }
}
