// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An agent who takes part in a campaign, with institution and department as they were on coming to the roll: someone who
 * moves during a vote is counted where the vote began.
 */
@Entity
@Table(name = "electoral_roll_entry")
@IdClass(RollKey.class)
public class ElectoralRollEntry {

    @Id
    @Column(name = "campaign_id")
    private long campaignId;

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

    protected ElectoralRollEntry() {}

    public ElectoralRollEntry(Campaign campaign, StaffMember member, Instant since) {
        this.campaignId = campaign.id();
        this.agentId = member.id().value();
        this.institutionId = member.institutionId();
        this.departmentId = member.departmentId();
        this.state = RollState.ON_ROLL;
        this.since = since;
    }

    public void strike(Instant at) {
        state = RollState.STRUCK;
        since = at;
    }

    public void restore(Instant at) {
        state = RollState.ON_ROLL;
        since = at;
    }

    public long campaignId() {
        return campaignId;
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
