// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That one agent owes one idea an answer. */
@Entity
@Table(name = "follow_up_duty")
public class FollowUpDuty extends StoredRecord {

    @Column(name = "idea_id")
    private long ideaId;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "assigned_by")
    private long assignedBy;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    protected FollowUpDuty() {}

    FollowUpDuty(long ideaId, AgentId agent, ChangeStamp stamp) {
        this.ideaId = ideaId;
        give(agent, stamp);
    }

    final void give(AgentId agent, ChangeStamp stamp) {
        agentId = agent.value();
        assignedAt = stamp.at();
        assignedBy = stamp.by().value();
        impersonatorId = stamp.impersonator().map(AgentId::value).orElse(null);
    }

    public long ideaId() {
        return ideaId;
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }
}
