// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffPlace;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Somebody who came or left since the roll was frozen, and what the team decided. Kept for good once decided. */
@Entity
@Table(name = "roll_change")
public class RollChange extends StoredRecord {

    private static final int REASON_LENGTH = 1_000;

    @Column(name = "audience_id")
    private long audienceId;

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private RollChangeKind kind;

    @Column(name = "institution_id")
    private long institutionId;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "found_at")
    private Instant foundAt;

    /** True or null: the database keeps one waiting change per agent and roll. */
    private Boolean waiting;

    @Enumerated(EnumType.STRING)
    private RollDecision decision;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    private String reason;

    protected RollChange() {}

    /** @param place for an arrival as the directory has it, for a departure as the roll has it */
    RollChange(long audienceId, RollChangeKind kind, StaffPlace place, Instant foundAt) {
        this.audienceId = audienceId;
        this.agentId = place.id().value();
        this.kind = kind;
        this.institutionId = place.institutionId();
        this.departmentId = place.departmentId();
        this.foundAt = foundAt;
        this.waiting = true;
        this.reason = "";
    }

    /**
     * @param why at most 1,000 characters
     * @throws InvalidValueException without a reason, or when somebody else has decided already
     */
    void decide(RollDecision newDecision, String why, ChangeStamp stamp) {
        if (waiting == null) {
            throw new InvalidValueException("ROLL_CHANGE", "roll.decided-already");
        }
        reason = TextRules.requiredParagraph("REASON", why, REASON_LENGTH);
        decision = newDecision;
        decidedAt = stamp.at();
        decidedBy = stamp.by().value();
        impersonatorId = stamp.impersonator().map(AgentId::value).orElse(null);
        waiting = null;
    }

    public AgentId agent() {
        return new AgentId(agentId);
    }

    public RollChangeKind kind() {
        return kind;
    }

    StaffPlace place() {
        return new StaffPlace(agent(), institutionId, departmentId, "");
    }

    public Instant foundAt() {
        return foundAt;
    }

    public boolean isWaiting() {
        return waiting != null;
    }

    public Optional<RollDecision> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<AgentId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(AgentId::new);
    }

    public String reason() {
        return reason;
    }
}
