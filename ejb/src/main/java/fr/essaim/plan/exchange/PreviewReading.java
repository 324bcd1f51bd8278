// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.exchange.staging.ImportRun;
import fr.essaim.exchange.staging.ImportRunRepository;
import fr.essaim.exchange.staging.StagedRow;
import fr.essaim.history.FieldChange;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.exchange.StagedComparison.Outcome;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares all rows kept aside with the plan as it stands, page by page. */
final class PreviewReading {

    static final int SHOWN = 1_000;

    private final EntityManager em;
    private final ImportRunRepository runs;
    private final ActionFinder pages;
    private final ActionCells cells;
    private final List<RowDifference> differences = new ArrayList<>();
    private int created;
    private int updated;
    private int staged;
    private int conflicts;

    PreviewReading(EntityManager em, ImportRunRepository runs, ActionFinder pages, ActionCells cells) {
        this.em = em;
        this.runs = runs;
        this.pages = pages;
        this.cells = cells;
    }

    void read(ImportRun run) {
        long last = 0;
        List<StagedRow> page = runs.rows(run, last, ActionFinder.SIZE);
        while (!page.isEmpty()) {
            read(page);
            last = page.get(page.size() - 1).id();
            em.clear();
            page = runs.rows(run, last, ActionFinder.SIZE);
        }
    }

    private void read(List<StagedRow> page) {
        Map<Long, PlanAction> actions = pages.read(
                page.stream().map(StagedRow::recordId).flatMap(Optional::stream).toList());
        Map<StagedRow, Outcome> shown = new LinkedHashMap<>();
        for (StagedRow row : page) {
            staged++;
            Outcome outcome = StagedComparison.compare(
                    row, row.recordId().map(actions::get).orElse(null));
            conflicts += outcome.conflicts().size();
            if (!outcome.isEmpty()) {
                created += row.recordId().isEmpty() ? 1 : 0;
                updated += row.recordId().isPresent() ? 1 : 0;
                if (differences.size() + shown.size() < SHOWN
                        || !outcome.conflicts().isEmpty()) {
                    shown.put(row, outcome);
                }
            }
        }
        show(shown, actions);
    }

    private void show(Map<StagedRow, Outcome> shown, Map<Long, PlanAction> actions) {
        Map<Long, Integer> contested = new HashMap<>();
        shown.forEach((row, outcome) -> {
            PlanAction action = row.recordId().map(actions::get).orElse(null);
            if (!outcome.conflicts().isEmpty() && action != null) {
                contested.put(action.id(), 0);
            }
        });
        cells.people()
                .prepare(
                        shown.entrySet().stream()
                                .flatMap(entry -> StagedComparison.agents(
                                        entry.getValue(),
                                        entry.getKey()
                                                .recordId()
                                                .map(actions::get)
                                                .orElse(null))
                                        .stream())
                                .toList());
        Map<Long, List<FieldChange>> history = pages.changesSince(contested);
        shown.forEach((row, outcome) -> differences.add(StagedComparison.difference(
                row,
                row.recordId().map(actions::get).orElse(null),
                outcome,
                cells,
                row.recordId().map(id -> history.getOrDefault(id, List.of())).orElse(List.of()))));
    }

    List<RowDifference> differences() {
        return differences;
    }

    int created() {
        return created;
    }

    int updated() {
        return updated;
    }

    /** Rows kept aside, those that the portal has caught up with included. */
    int staged() {
        return staged;
    }

    int conflicts() {
        return conflicts;
    }
}
