// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A step of an action, with its own dates. */
@Entity
@Table(name = "action_step")
public class ActionStep extends StoredRecord {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "action_id")
    private PlanAction action;

    private int position;
    private String title;

    @Column(name = "planned_start")
    private LocalDate plannedStart;

    @Column(name = "planned_end")
    private LocalDate plannedEnd;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "agent_id")
    private Long agentId;

    protected ActionStep() {}

    ActionStep(PlanAction action, int position, String title, LocalDate plannedStart, LocalDate plannedEnd) {
        this.action = action;
        this.position = position;
        change(title, plannedStart, plannedEnd);
    }

    /** @throws InvalidValueException when the title is missing or too long, or the end before the start */
    public final void change(String title, LocalDate plannedStart, LocalDate plannedEnd) {
        ActionDates.checkOrder(plannedStart, plannedEnd);
        this.title = PlanTexts.title("STEP", title);
        this.plannedStart = plannedStart;
        this.plannedEnd = plannedEnd;
    }

    /** @param agent null to leave it to the action's lead */
    public void entrust(AgentId agent) {
        agentId = agent == null ? null : agent.value();
    }

    /** Who is in charge of it; empty when the action's lead is. */
    public Optional<AgentId> agent() {
        return Optional.ofNullable(agentId).map(AgentId::new);
    }

    public void complete(LocalDate day) {
        doneOn = day;
    }

    public void reopen() {
        doneOn = null;
    }

    /** One line that says all of it, for the history. */
    public String summary() {
        return title + " (" + CanonicalText.of(plannedStart) + " → " + CanonicalText.of(plannedEnd) + ")"
                + (doneOn == null ? "" : " ✓ " + doneOn);
    }

    public long actionId() {
        return action.id();
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public LocalDate plannedStart() {
        return plannedStart;
    }

    public LocalDate plannedEnd() {
        return plannedEnd;
    }

    /** Null while it is not done. */
    public LocalDate doneOn() {
        return doneOn;
    }
}
