// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.StoredStamp;
import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That one agent owes one idea an answer. */
@Entity
@Table(name = "follow_up_duty")
public class FollowUpDuty extends StoredRecord {

    @Column(name = "idea_id")
    private long ideaId;

    @Column(name = "agent_id")
    private long agentId;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "assigned_at"))
    @AttributeOverride(name = "agentId", column = @Column(name = "assigned_by"))
    private StoredStamp assigned;

    protected FollowUpDuty() {}

    FollowUpDuty(long ideaId, AgentId agent, ChangeStamp stamp) {
        this.ideaId = ideaId;
        give(agent, stamp);
    }

    final void give(AgentId agent, ChangeStamp stamp) {
        agentId = agent.value();
        assigned = new StoredStamp(stamp);
    }

    public long ideaId() {
        return ideaId;
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }
}
