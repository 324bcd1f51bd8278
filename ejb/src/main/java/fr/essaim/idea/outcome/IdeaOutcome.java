// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.outcome;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.StoredStamp;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What an idea became. An action or a step is followed in the plan; a project is declared done here. */
@Entity
@Table(name = "idea_outcome")
public class IdeaOutcome extends SiteRecord {

    static final int TITLE_LENGTH = 250;

    @Column(name = "idea_id")
    private long ideaId;

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    @Column(name = "action_id")
    private Long actionId;

    @Column(name = "step_id")
    private Long stepId;

    private String title;

    @Column(name = "lead_id")
    private Long leadId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "created_at"))
    @AttributeOverride(name = "agentId", column = @Column(name = "created_by"))
    private StoredStamp created;

    @Version
    private int version;

    protected IdeaOutcome() {}

    private IdeaOutcome(Idea idea, OutcomeKind kind, String title, ChangeStamp stamp) {
        super(idea.site());
        this.ideaId = idea.id();
        this.kind = kind;
        this.title = TextRules.requiredLine("TITLE", title, TITLE_LENGTH);
        this.created = new StoredStamp(stamp);
    }

    public static IdeaOutcome action(Idea idea, long actionId, String title, ChangeStamp stamp) {
        IdeaOutcome outcome = new IdeaOutcome(idea, OutcomeKind.ACTION, title, stamp);
        outcome.actionId = actionId;
        return outcome;
    }

    public static IdeaOutcome step(Idea idea, long actionId, long stepId, String title, ChangeStamp stamp) {
        IdeaOutcome outcome = new IdeaOutcome(idea, OutcomeKind.STEP, title, stamp);
        outcome.actionId = actionId;
        outcome.stepId = stepId;
        return outcome;
    }

    /** @param dueOn may be null */
    public static IdeaOutcome project(Idea idea, String title, AgentId lead, LocalDate dueOn, ChangeStamp stamp) {
        if (lead == null) {
            throw new InvalidValueException("LEAD", "value.required");
        }
        IdeaOutcome outcome = new IdeaOutcome(idea, OutcomeKind.PROJECT, title, stamp);
        outcome.leadId = lead.value();
        outcome.dueOn = dueOn;
        return outcome;
    }

    /** @throws InvalidValueException when it is no project */
    public void complete(LocalDate day) {
        if (kind != OutcomeKind.PROJECT) {
            throw new InvalidValueException("OUTCOME", "outcome.followed-in-plan");
        }
        doneOn = day;
    }

    public long ideaId() {
        return ideaId;
    }

    public OutcomeKind kind() {
        return kind;
    }

    /** Empty for a project. */
    public Optional<Long> actionId() {
        return Optional.ofNullable(actionId);
    }

    /** Empty unless a step, and for one that was taken out of its action. */
    public Optional<Long> stepId() {
        return Optional.ofNullable(stepId);
    }

    public String title() {
        return title;
    }

    public Optional<AgentId> lead() {
        return Optional.ofNullable(leadId).map(AgentId::new);
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** The day a project was declared done. */
    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }

    public Instant createdAt() {
        return created.at();
    }
}
