// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.RecordNotFoundException;
import fr.essaim.exchange.staging.ImportRun;
import fr.essaim.exchange.staging.ImportRun.NotApplicableException;
import fr.essaim.exchange.staging.ImportRunRepository;
import fr.essaim.exchange.staging.StagedRow;
import fr.essaim.history.ChangeStamp;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanOutline;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.ValueChange;
import fr.essaim.plan.exchange.StagedComparison.Outcome;
import fr.essaim.plan.follow.ChangeRecorder;
import fr.essaim.plan.follow.LeadsNamed;
import fr.essaim.text.InvalidLineException;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies the rows kept aside, page by page in one transaction: rows are locked, compared once more, changed and
 * recorded. The first one that can't be applied stops everything.
 */
final class RowWriting {

    private final EntityManager em;
    private final ImportRunRepository runs;
    private final PlanRepository plans;
    private final ChangeRecorder recorder;
    private final PersonNames people;
    private final ChangeStamp stamp;
    private final LeadsNamed named;
    private final Set<Integer> taken = new HashSet<>();
    private int nextNumber;
    private int created;
    private int updated;

    RowWriting(
            EntityManager em,
            ImportRunRepository runs,
            PlanRepository plans,
            ChangeRecorder recorder,
            PersonNames people,
            ChangeStamp stamp) {
        this.em = em;
        this.runs = runs;
        this.plans = plans;
        this.recorder = recorder;
        this.people = people;
        this.stamp = stamp;
        this.named = new LeadsNamed(stamp);
    }

    /**
     * @throws NotApplicableException when the portal's value of a field changed since
     * @throws InvalidLineException when the plan refuses a row by now, or a new number was taken meanwhile
     */
    void write(ImportRun run) {
        taken.addAll(plans.numbersForAdding(run.targetId()));
        nextNumber = 1
                + Math.max(
                        runs.highestNewNumber(run),
                        taken.stream().mapToInt(Integer::intValue).max().orElse(0));
        long last = 0;
        List<StagedRow> page = runs.rows(run, last, ActionFinder.SIZE);
        while (!page.isEmpty()) {
            write(run, page);
            last = page.get(page.size() - 1).id();
            em.flush();
            em.clear();
            page = runs.rows(run, last, ActionFinder.SIZE);
        }
    }

    private void write(ImportRun run, List<StagedRow> page) {
        AdministrationPlan plan = plans.getPlan(run.site(), run.targetId());
        PlanOutline outline = plan.outline(people::known);
        Map<Long, PlanAction> actions = new ActionFinder(em, plan)
                .lock(page.stream()
                        .map(StagedRow::recordId)
                        .flatMap(Optional::stream)
                        .toList());
        prepare(page);
        List<PlanAction> additions = new ArrayList<>();
        for (StagedRow row : page) {
            PlanAction action = row.recordId().map(id -> found(actions, id)).orElse(null);
            Outcome outcome = StagedComparison.compare(row, action);
            if (!outcome.conflicts().isEmpty()) {
                throw new NotApplicableException(
                        "import.has-conflicts", outcome.conflicts().size());
            }
            try {
                if (action == null) {
                    additions.add(new PlanAction(plan, number(row), outcome.values(), outline, stamp));
                } else if (!outcome.isEmpty()) {
                    update(action, outcome, outline);
                }
            } catch (InvalidValueException refusal) {
                throw new InvalidLineException(row.line(), refusal);
            }
        }
        additions.forEach(plans::add);
        em.flush();
        additions.forEach(action -> recorder.created(action, stamp));
        additions.forEach(named::created);
        created += additions.size();
    }

    private static PlanAction found(Map<Long, PlanAction> actions, long id) {
        return Optional.ofNullable(actions.get(id)).orElseThrow(() -> new RecordNotFoundException("action.not-found"));
    }

    private void prepare(List<StagedRow> page) {
        people.prepare(page.stream()
                .flatMap(row -> ActionCells.PEOPLE.stream()
                        .map(ActionField::name)
                        .map(row.changes().byField()::get)
                        .filter(change -> change != null))
                .flatMap(change -> CanonicalText.agents(change.proposed()).stream())
                .toList());
    }

    private void update(PlanAction action, Outcome outcome, PlanOutline outline) {
        List<ValueChange> changes = action.change(outcome.values(), outcome.reason(), outline, stamp);
        if (!changes.isEmpty()) {
            recorder.changed(action, changes, stamp);
            named.changed(action, changes);
            updated++;
        }
    }

    private int number(StagedRow row) {
        int number = row.number() == null ? nextNumber++ : row.number();
        if (!taken.add(number)) {
            throw new InvalidValueException(PlanColumns.NUMBER, "action.number-taken", number);
        }
        return number;
    }

    /** Whom the rows make lead or co-lead. */
    LeadsNamed named() {
        return named;
    }

    int created() {
        return created;
    }

    int updated() {
        return updated;
    }
}
