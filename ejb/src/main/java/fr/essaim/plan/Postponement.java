// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The planned end of an action was moved to a later day. */
@Entity
@Table(name = "postponement")
public class Postponement extends StoredRecord {

    private static final String REASON = "REASON";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "action_id")
    private PlanAction action;

    @Column(name = "old_end")
    private LocalDate oldEnd;

    @Column(name = "new_end")
    private LocalDate newEnd;

    private Instant at;

    @Column(name = "agent_id")
    private long agentId;

    private String reason;

    protected Postponement() {}

    Postponement(PlanAction action, LocalDate oldEnd, LocalDate newEnd, String reason, ChangeStamp stamp) {
        this.action = action;
        this.oldEnd = oldEnd;
        this.newEnd = newEnd;
        this.reason = TextRules.line(REASON, reason, FieldRules.TITLE_LENGTH);
        if (this.reason.isEmpty()) {
            throw new InvalidValueException(REASON, "action.postponement-reason");
        }
        this.at = stamp.at();
        this.agentId = stamp.by().value();
    }

    /** The latest end that was known, even if the action has none any more. */
    static LocalDate lastEnd(List<Postponement> all, LocalDate initialEnd) {
        return all.stream()
                .map(Postponement::newEnd)
                .max(Comparator.naturalOrder())
                .orElse(initialEnd);
    }

    public LocalDate oldEnd() {
        return oldEnd;
    }

    public LocalDate newEnd() {
        return newEnd;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }

    public AgentId by() {
        return new AgentId(agentId);
    }
}
