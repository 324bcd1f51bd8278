// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An action of the plan, under an official number kept for life. It changes field by field through canonical texts (see
 * {@link ActionField}), by reports and by its steps, and refuses what the plan's rules refuse.
 */
@Entity
@Table(name = "plan_action")
public class PlanAction extends SiteRecord {

    public static final String RECORD_TYPE = "PlanAction";
    public static final int HIGHEST_NUMBER = 99_999;

    private static final PlanOutline NO_REFERENCES = new PlanOutline(0, Set.of(), Set.of(), Set.of(), agent -> false);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private AdministrationPlan plan;

    /** The plan's number without reading the plan. */
    @Column(name = "plan_id", insertable = false, updatable = false)
    private Long planId;

    private int number;
    private String title = "";
    private String description = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "axis_id")
    private StrategicAxis axis;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "working_group_id")
    private WorkingGroup workingGroup;

    @Column(name = "elected_referent")
    private String electedReferent = "";

    @Enumerated(EnumType.STRING)
    private PriorityLevel priority = PriorityLevel.ORDINARY;

    /** Null when no day was ever given. */
    @Embedded
    private ActionDates dates;

    @Embedded
    private ActionProgress progress = ActionProgress.none();

    @Column(name = "expected_result")
    private String expectedResult = "";

    private Long budget;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "plan_action_institution", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "institution_id")
    private Set<Long> institutionIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "plan_action_person", joinColumns = @JoinColumn(name = "action_id"))
    private Set<ActionPerson> people = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "plan_action_tag", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @OneToMany(mappedBy = "action", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<ActionStep> steps = new ArrayList<>();

    @OneToMany(mappedBy = "action", cascade = CascadeType.ALL)
    @OrderBy("at")
    private List<Postponement> postponements = new ArrayList<>();

    protected PlanAction() {}

    /**
     * @param values canonical texts; a title and an axis are required
     * @throws InvalidValueException when a value, or all of them together, are refused
     */
    public PlanAction(
            AdministrationPlan plan,
            int number,
            Map<ActionField, String> values,
            PlanOutline outline,
            ChangeStamp stamp) {
        super(plan.site());
        if (number < 1 || number > HIGHEST_NUMBER) {
            throw new InvalidValueException("NUMBER", "value.out-of-range", 1L, (long) HIGHEST_NUMBER);
        }
        this.plan = plan;
        this.planId = plan.id();
        this.number = number;
        Map<ActionField, String> given = new EnumMap<>(values);
        given.putIfAbsent(ActionField.TITLE, "");
        given.putIfAbsent(ActionField.AXIS, "");
        change(given, outline, stamp);
    }

    /**
     * Sets one field.
     *
     * @throws InvalidValueException when the value is refused, alone or beside the other fields
     */
    public Optional<ValueChange> change(ActionField field, String value, PlanOutline outline, ChangeStamp stamp) {
        return change(Map.of(field, value), outline, stamp).stream()
                .filter(change -> change.field() == field)
                .findFirst();
    }

    /** The same where the end moves to no later day. */
    public List<ValueChange> change(Map<ActionField, String> values, PlanOutline outline, ChangeStamp stamp) {
        return change(values, "", outline, stamp);
    }

    /**
     * Sets fields together and tells those that really changed. Completing an action without saying its progress makes
     * it 100; moving the end to a later day is kept as a postponement.
     *
     * @param reason why the end moves to a later day; at most 250 characters, empty when it does not
     * @throws InvalidValueException when a value is refused, alone or beside the others, or the reason is missing
     */
    public List<ValueChange> change(
            Map<ActionField, String> values, String reason, PlanOutline outline, ChangeStamp stamp) {
        Map<ActionField, String> wanted = new EnumMap<>(ActionField.class);
        values.forEach((field, value) -> wanted.put(field, field.canonical(value, outline)));
        if (ActionStatus.COMPLETED.name().equals(wanted.get(ActionField.STATUS))
                && status() != ActionStatus.COMPLETED) {
            wanted.putIfAbsent(ActionField.PROGRESS, "100");
        }
        LocalDate endBefore = plannedEnd();
        List<ValueChange> changes = new ArrayList<>();
        wanted.forEach((field, after) -> {
            String before = field.read(this);
            if (!before.equals(after)) {
                set(field, after, stamp);
                changes.add(new ValueChange(field, before, after));
            }
        });
        settleDates(endBefore, reason, stamp);
        return changes;
    }

    private void set(ActionField field, String text, ChangeStamp stamp) {
        switch (field) {
            case TITLE -> title = text;
            case DESCRIPTION -> description = text;
            case AXIS -> axis = plan.axis(Long.parseLong(text));
            case INSTITUTIONS -> replace(institutionIds, CanonicalText.numbers(text));
            case WORKING_GROUP -> workingGroup = text.isEmpty() ? null : plan.group(Long.parseLong(text));
            case LEAD -> ActionPerson.replace(people, ActionPart.LEAD, CanonicalText.agents(text));
            case CO_LEADS -> ActionPerson.replace(people, ActionPart.CO_LEAD, CanonicalText.agents(text));
            case CONTRIBUTORS -> ActionPerson.replace(people, ActionPart.CONTRIBUTOR, CanonicalText.agents(text));
            case ELECTED_REFERENT -> electedReferent = text;
            case PRIORITY -> priority = PriorityLevel.valueOf(text);
            case PLANNED_START -> dates = dates().withStart(text.isEmpty() ? null : LocalDate.parse(text));
            case PLANNED_END -> dates = dates().withEnd(text.isEmpty() ? null : LocalDate.parse(text));
            case STATUS -> progress.moveTo(ActionStatus.valueOf(text), stamp.day());
            case PROGRESS -> progress.measure(text.isEmpty() ? null : Integer.valueOf(text));
            case CONFIDENCE -> progress.trust(Confidence.valueOf(text));
            case EXPECTED_RESULT -> expectedResult = text;
            case BUDGET -> budget = text.isEmpty() ? null : Long.valueOf(text);
            case TAGS -> replace(tags, CanonicalText.words(text));
        }
    }

    private static <T> void replace(Set<T> values, Set<T> wanted) {
        values.retainAll(wanted);
        values.addAll(wanted);
    }

    private void settleDates(LocalDate before, String reason, ChangeStamp stamp) {
        if (dates == null) {
            return;
        }
        boolean first = dates().initialEnd() == null;
        LocalDate known = first ? null : before != null ? before : Postponement.lastEnd(postponements, initialEnd());
        dates = dates().settled();
        if (!first && dates.endAfter(known)) {
            postponements.add(new Postponement(this, known, dates.plannedEnd(), reason, stamp));
        }
    }

    private ActionDates dates() {
        return dates == null ? ActionDates.NONE : dates;
    }

    /** A report that was taken in, to be stored, and what it changed. */
    public record Reported(ProgressReport report, List<ValueChange> changes) {}

    /**
     * Takes a report in.
     *
     * @throws InvalidValueException when the progress is not between 0 and 100, or the text is too long
     */
    public Reported report(ProgressReportDraft draft, ChangeStamp stamp) {
        ProgressReport report = new ProgressReport(this, draft, stamp);
        List<ValueChange> changes = change(report.values(), NO_REFERENCES, stamp);
        progress.reported(stamp);
        return new Reported(report, changes);
    }

    /**
     * Takes a report back: what it changed and nobody changed since returns to what it was.
     *
     * @param previous the report before it, if any
     * @throws InvalidValueException when it is not the agent's own, or older than ten minutes
     */
    public List<ValueChange> undo(ProgressReport report, Optional<ProgressReport> previous, ChangeStamp stamp) {
        report.undo(stamp);
        Map<ActionField, String> values = progress.takeBack(report, previous);
        List<ValueChange> changes = change(values, NO_REFERENCES, stamp);
        progress.keepCompletion(report.completedBefore());
        return changes;
    }

    /** @throws InvalidValueException when the title is missing or too long, or the end before the start */
    public ActionStep addStep(String title, LocalDate start, LocalDate end) {
        int position = 1 + steps.stream().mapToInt(ActionStep::position).max().orElse(0);
        ActionStep step = new ActionStep(this, position, title, start, end);
        steps.add(step);
        return step;
    }

    public void removeStep(ActionStep step) {
        steps.remove(step);
    }

    public Optional<ActionStep> step(long stepId) {
        return steps.stream().filter(step -> step.id() == stepId).findFirst();
    }

    /** Whether the agent is its lead or one of its co-leads. */
    public boolean isLedBy(AgentId agent) {
        return people.stream().anyMatch(person -> person.leads(agent));
    }

    public Set<AgentId> agents(ActionPart part) {
        return people.stream()
                .filter(person -> person.part() == part)
                .map(ActionPerson::agent)
                .collect(Collectors.toSet());
    }

    /** Under which key the history keeps its changes. */
    public RecordKey key() {
        return new RecordKey(RECORD_TYPE, id());
    }

    public long planId() {
        return planId;
    }

    public AdministrationPlan plan() {
        return plan;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public StrategicAxis axis() {
        return axis;
    }

    public WorkingGroup workingGroup() {
        return workingGroup;
    }

    public String electedReferent() {
        return electedReferent;
    }

    public PriorityLevel priority() {
        return priority;
    }

    public LocalDate plannedStart() {
        return dates().plannedStart();
    }

    public LocalDate plannedEnd() {
        return dates().plannedEnd();
    }

    /** The first planned end that was ever given: slippage is counted from it. */
    public LocalDate initialEnd() {
        return dates().initialEnd();
    }

    public ActionStatus status() {
        return progress.status();
    }

    public LocalDate completedOn() {
        return progress.completedOn();
    }

    /** 0 to 100 as declared, null when not measured. */
    public Integer progress() {
        return progress.percent();
    }

    public Confidence confidence() {
        return progress.confidence();
    }

    public String expectedResult() {
        return expectedResult;
    }

    /** In whole euros; null when not known. */
    public Long budget() {
        return budget;
    }

    public Instant lastReportAt() {
        return progress.lastReportAt();
    }

    public Optional<AgentId> lastReportBy() {
        return progress.lastReportBy();
    }

    public int version() {
        return version;
    }

    public Set<Long> institutionIds() {
        return Set.copyOf(institutionIds);
    }

    public Set<String> tags() {
        return Set.copyOf(tags);
    }

    public List<ActionStep> steps() {
        return List.copyOf(steps);
    }

    public List<Postponement> postponements() {
        return List.copyOf(postponements);
    }
}
