// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.exchange.HeadedRow;
import fr.essaim.exchange.TableReading;
import fr.essaim.exchange.staging.ImportRun;
import fr.essaim.exchange.staging.ImportRunRepository;
import fr.essaim.exchange.staging.StagedChanges;
import fr.essaim.exchange.staging.StagedRow;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanOutline;
import fr.essaim.plan.exchange.RowTargets.Target;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Reads a file page by page, says what is wrong with it and keeps aside the rows that would change something. The
 * plan's own rules judge each row, on actions that are thrown away.
 */
final class FileCheck {

    private static final int LABEL_LENGTH = 250;

    private final EntityManager em;
    private final ImportRunRepository runs;
    private final ImportRun run;
    private final AdministrationPlan plan;
    private final ActionCells cells;
    private final ChangeStamp stamp;
    private final FileIssues issues = new FileIssues();
    private final ActionFinder pages;
    private final RowTargets targets;
    private final PlanOutline outline;
    private final RowValues values;
    private int rows;

    FileCheck(
            EntityManager em,
            ImportRunRepository runs,
            ImportRun run,
            AdministrationPlan plan,
            ActionCells cells,
            LongPredicate visible,
            ChangeStamp stamp) {
        this.em = em;
        this.runs = runs;
        this.run = run;
        this.plan = plan;
        this.cells = cells;
        this.stamp = stamp;
        this.pages = new ActionFinder(em, plan);
        this.targets = new RowTargets(pages.idsByNumber(), visible, issues);
        this.outline = plan.outline(cells.people()::known);
        this.values = new RowValues(cells, outline, issues);
    }

    void read(TableReading reading) {
        List<HeadedRow> page = new ArrayList<>();
        for (Optional<HeadedRow> row = reading.next(); row.isPresent(); row = reading.next()) {
            page.add(row.get());
            if (page.size() == ActionFinder.SIZE) {
                check(page);
                page.clear();
            }
        }
        check(page);
        issues.addFirst(reading.issues());
    }

    private void check(List<HeadedRow> page) {
        rows += page.size();
        List<Target> known =
                page.stream().map(targets::of).flatMap(Optional::stream).toList();
        List<Attempt> attempts = attempts(known);
        askForPeople(attempts);
        List<StagedRow> staged = attempts.stream()
                .map(attempt -> attempt.action() == null ? creation(attempt) : update(attempt))
                .flatMap(Optional::stream)
                .toList();
        // what the rules tried out on actions must not reach the database
        em.clear();
        staged.forEach(runs::add);
        em.flush();
        em.clear();
    }

    /**
     * A row, the action it is about and the values its author started from.
     *
     * @param action null to create
     */
    private record Attempt(Target target, PlanAction action, Map<ActionField, String> base) {}

    private List<Attempt> attempts(List<Target> known) {
        Map<Long, PlanAction> actions = pages.read(
                known.stream().map(Target::actionId).filter(Objects::nonNull).toList());
        Map<Long, List<FieldChange>> changes = pages.changesSince(oldVersions(known, actions));
        List<Attempt> attempts = new ArrayList<>();
        for (Target target : known) {
            PlanAction action = actions.get(target.actionId());
            if (action == null) {
                attempts.add(new Attempt(target, null, RowValues.nothing()));
            } else if (target.version() != null && (target.version() < 0 || target.version() > action.version())) {
                issues.add(target.row(), PlanColumns.VERSION, "row.version.unknown", List.of(), List.of());
            } else {
                List<FieldChange> since = changes.getOrDefault(action.id(), List.of());
                attempts.add(new Attempt(target, action, ActionFinder.before(action, since)));
            }
        }
        return attempts;
    }

    private static Map<Long, Integer> oldVersions(List<Target> targets, Map<Long, PlanAction> actions) {
        Map<Long, Integer> versions = new HashMap<>();
        for (Target target : targets) {
            PlanAction action = actions.get(target.actionId());
            if (action != null && target.version() != null && target.version() < action.version()) {
                versions.put(action.id(), target.version());
            }
        }
        return versions;
    }

    /** Asks the directory twice for the whole page: who the agents are, and whom the other names mean. */
    private void askForPeople(List<Attempt> attempts) {
        PersonNames people = cells.people();
        people.prepare(attempts.stream()
                .flatMap(attempt -> ActionCells.PEOPLE.stream().map(attempt.base()::get))
                .flatMap(agents -> CanonicalText.agents(agents).stream())
                .toList());
        people.prepareToRead(attempts.stream()
                .flatMap(attempt -> ActionCells.PEOPLE.stream().flatMap(field -> newNames(attempt, field)))
                .toList());
    }

    private Stream<String> newNames(Attempt attempt, ActionField field) {
        Set<AgentId> before = CanonicalText.agents(attempt.base().get(field));
        return PeopleInCell.names(attempt.target().row().cell(field.name()).text()).stream()
                .filter(name ->
                        before.stream().noneMatch(agent -> cells.people().means(name, agent)));
    }

    private Optional<StagedRow> update(Attempt attempt) {
        PlanAction action = attempt.action();
        StagedChanges proposed = values.changes(attempt.target().row(), attempt.base());
        for (ActionField field : ActionField.values()) {
            var change = proposed.byField().get(field.name());
            if (change != null && change.proposed().equals(field.read(action))) {
                proposed.remove(field.name());
            }
        }
        if (!proposed.byField().containsKey(ActionField.PLANNED_END.name())) {
            proposed.remove(PlanColumns.REASON);
        }
        boolean kept = !proposed.isEmpty()
                && accepted(
                        attempt.target(),
                        () -> action.change(RowValues.proposed(proposed), RowValues.reason(proposed), outline, stamp));
        return kept ? Optional.of(staged(attempt.target(), action.title(), proposed)) : Optional.empty();
    }

    private Optional<StagedRow> creation(Attempt attempt) {
        Target target = attempt.target();
        int before = issues.count();
        StagedChanges proposed = values.creation(target.row());
        if (issues.count() > before
                || !accepted(target, () -> new PlanAction(plan, 1, RowValues.proposed(proposed), outline, stamp))) {
            return Optional.empty();
        }
        return Optional.of(
                staged(target, proposed.byField().get(ActionField.TITLE.name()).proposed(), proposed));
    }

    private boolean accepted(Target target, Runnable rules) {
        try {
            rules.run();
            return true;
        } catch (InvalidValueException e) {
            issues.add(target.row(), e);
            return false;
        }
    }

    private StagedRow staged(Target target, String title, StagedChanges changes) {
        String label = title.substring(0, Math.min(LABEL_LENGTH, title.length()));
        return new StagedRow(
                run.id(),
                target.row().sheet(),
                target.row().line(),
                target.actionId(),
                target.number(),
                label,
                changes);
    }

    int rows() {
        return rows;
    }

    int rowsWithIssues() {
        return issues.rows();
    }

    FileIssues issues() {
        return issues;
    }
}
