// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.exchange.staging.ImportRun;
import fr.essaim.exchange.staging.ImportRunRepository;
import fr.essaim.exchange.staging.StagedRow;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.follow.RowEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import changed when it was applied, as the history tells it: rows of the file with the changes of their actions. */
final class AppliedChanges {

    private final ImportRunRepository runs;
    private final FieldChangeRepository history;
    private final ImportRun run;

    /** @param run one that was applied */
    AppliedChanges(ImportRunRepository runs, FieldChangeRepository history, ImportRun run) {
        this.runs = runs;
        this.history = history;
        this.run = run;
    }

    /** The first rows that changed something, as people read them. A new action has what the file said. */
    List<RowDifference> differences(ActionCells cells, int most) {
        List<RowDifference> differences = new ArrayList<>();
        forEach((row, changes) -> {
            if (differences.size() < most && (row.recordId().isEmpty() || !changes.isEmpty())) {
                differences.add(difference(row, changes, cells));
            }
        });
        return differences;
    }

    private static RowDifference difference(StagedRow row, List<FieldChange> changes, ActionCells cells) {
        List<FieldDifference> fields = new ArrayList<>();
        if (row.recordId().isEmpty()) {
            row.changes().byField().entrySet().stream()
                    .filter(entry -> !PlanColumns.REASON.equals(entry.getKey()))
                    .filter(entry -> !entry.getValue().proposed().isEmpty())
                    .forEach(entry -> fields.add(field(
                            ActionField.valueOf(entry.getKey()),
                            "",
                            entry.getValue().proposed(),
                            cells)));
        }
        changes.forEach(change -> ActionFinder.field(change)
                .ifPresent(field -> fields.add(field(field, change.before(), change.after(), cells))));
        fields.sort(Comparator.comparing(FieldDifference::field));
        return new RowDifference(
                row.id(), row.sheet(), row.line(), row.recordId().orElse(null), row.number(), row.label(), fields);
    }

    private static FieldDifference field(ActionField field, String before, String after, ActionCells cells) {
        if (ActionCells.PEOPLE.contains(field)) {
            List<AgentId> people = Stream.of(before, after)
                    .flatMap(text -> CanonicalText.agents(text).stream())
                    .toList();
            cells.people().prepare(people);
        }
        String shown = cells.shown(field, before);
        return new FieldDifference(field, shown, shown, cells.shown(field, after), false, null, null);
    }

    /**
     * The edits that give the actions back what stood there before.
     *
     * @param reason kept where an end moves to a later day by that
     */
    List<RowEdit> backwards(String reason) {
        List<RowEdit> edits = new ArrayList<>();
        forEach((row, changes) -> {
            if (!changes.isEmpty()) {
                Map<ActionField, String> before = new EnumMap<>(ActionField.class);
                changes.forEach(
                        change -> ActionFinder.field(change).ifPresent(field -> before.put(field, change.before())));
                int version = changes.get(changes.size() - 1).recordVersion();
                edits.add(new RowEdit(changes.get(0).recordId(), null, version, before, reason));
            }
        });
        return edits;
    }

    private void forEach(BiConsumer<StagedRow, List<FieldChange>> look) {
        long last = 0;
        List<StagedRow> page = runs.rows(run, last, ActionFinder.SIZE);
        while (!page.isEmpty()) {
            List<Long> actions = page.stream()
                    .map(StagedRow::recordId)
                    .flatMap(Optional::stream)
                    .toList();
            Map<Long, List<FieldChange>> changes = actions.isEmpty()
                    ? Map.of()
                    : history
                            .made(
                                    run.site(),
                                    PlanAction.RECORD_TYPE,
                                    actions,
                                    ChangeCause.IMPORT,
                                    run.appliedAt().orElseThrow())
                            .stream()
                            .collect(Collectors.groupingBy(FieldChange::recordId));
            page.forEach(
                    row -> look.accept(row, row.recordId().map(changes::get).orElse(List.of())));
            last = page.get(page.size() - 1).id();
            page = runs.rows(run, last, ActionFinder.SIZE);
        }
    }
}
