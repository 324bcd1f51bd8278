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

/** That one agent owes the ideas of one category their answers, those to come included. */
@Entity
@Table(name = "category_duty")
public class CategoryDuty extends StoredRecord {

    @Column(name = "category_id")
    private long categoryId;

    @Column(name = "agent_id")
    private long agentId;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "assigned_at"))
    @AttributeOverride(name = "agentId", column = @Column(name = "assigned_by"))
    private StoredStamp assigned;

    protected CategoryDuty() {}

    CategoryDuty(long categoryId, AgentId agent, ChangeStamp stamp) {
        this.categoryId = categoryId;
        give(agent, stamp);
    }

    final void give(AgentId agent, ChangeStamp stamp) {
        agentId = agent.value();
        assigned = new StoredStamp(stamp);
    }

    public long categoryId() {
        return categoryId;
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }
}
