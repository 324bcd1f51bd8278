// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That one agent owes the ideas of one category their answers, those to come included. */
@Entity
@Table(name = "category_duty")
public class CategoryDuty extends StoredRecord {

    @Column(name = "category_id")
    private long categoryId;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "assigned_by")
    private long assignedBy;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    protected CategoryDuty() {}

    CategoryDuty(long categoryId, AgentId agent, ChangeStamp stamp) {
        this.categoryId = categoryId;
        give(agent, stamp);
    }

    final void give(AgentId agent, ChangeStamp stamp) {
        agentId = agent.value();
        assignedAt = stamp.at();
        assignedBy = stamp.by().value();
        impersonatorId = stamp.impersonator().map(AgentId::value).orElse(null);
    }

    public long categoryId() {
        return categoryId;
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }
}
