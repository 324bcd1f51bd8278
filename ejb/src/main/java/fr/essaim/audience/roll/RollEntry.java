// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import fr.essaim.directory.AgentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An agent who takes part, with institution and department as they were on coming to the roll: someone who moves during a
 * vote is counted where the vote began.
 */
@Entity
@Table(name = "roll_entry")
@IdClass(RollKey.class)
public class RollEntry {

    @Id
    @Column(name = "audience_id")
    private long audienceId;

    @Id
    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "institution_id")
    private long institutionId;

    @Column(name = "department_id")
    private long departmentId;

    @Enumerated(EnumType.STRING)
    private RollState state;

    private Instant since;

    protected RollEntry() {}

    public void strike(Instant at) {
        state = RollState.STRUCK;
        since = at;
    }

    public void restore(Instant at) {
        state = RollState.ON_ROLL;
        since = at;
    }

    public long audienceId() {
        return audienceId;
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }

    public long institutionId() {
        return institutionId;
    }

    public long departmentId() {
        return departmentId;
    }

    public RollState state() {
        return state;
    }
}
