// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.exchange.HeadedRow;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.UnreadableCellException;
import fr.essaim.exchange.staging.StagedChanges;
import fr.essaim.exchange.staging.StagedChanges.Change;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanOutline;
import fr.essaim.text.InvalidValueException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what a row proposes, cell by cell, against what its author started from. Says all that is wrong with it. */
final class RowValues {

    private static final List<ActionField> NEEDED = List.of(ActionField.TITLE, ActionField.AXIS);

    private final ActionCells cells;
    private final PlanOutline outline;
    private final FileIssues issues;

    RowValues(ActionCells cells, PlanOutline outline, FileIssues issues) {
        this.cells = cells;
        this.outline = outline;
        this.issues = issues;
    }

    /** @param base the values when the file was written; a field that still has its value is left out */
    StagedChanges changes(HeadedRow row, Map<ActionField, String> base) {
        StagedChanges changes = new StagedChanges();
        for (ActionField field : ActionField.values()) {
            TableCell cell = row.cell(field.name());
            String before = base.get(field);
            if (!cell.isBlank()) {
                try {
                    String read = cells.canonical(field, cell, before);
                    String proposed = read.equals(before) ? before : field.canonical(read, outline);
                    if (!proposed.equals(before)) {
                        changes.put(field.name(), before, proposed);
                    }
                } catch (UnreadableCellException e) {
                    issues.add(row, field.name(), e);
                } catch (InvalidValueException e) {
                    issues.add(row, e);
                }
            }
        }
        TableCell reason = row.cell(PlanColumns.REASON);
        if (changes.byField().containsKey(ActionField.PLANNED_END.name()) && !reason.isBlank()) {
            changes.put(PlanColumns.REASON, "", reason.text().strip());
        }
        return changes;
    }

    /** The same for a new action: what can't be left out is told when it is. */
    StagedChanges creation(HeadedRow row) {
        for (ActionField field : NEEDED) {
            if (row.cell(field.name()).isBlank()) {
                try {
                    field.canonical("", outline);
                } catch (InvalidValueException e) {
                    issues.add(row, e);
                }
            }
        }
        return changes(row, nothing());
    }

    /** What a new action starts from. */
    static Map<ActionField, String> nothing() {
        Map<ActionField, String> nothing = new EnumMap<>(ActionField.class);
        for (ActionField field : ActionField.values()) {
            nothing.put(field, "");
        }
        return nothing;
    }

    static Map<ActionField, String> proposed(StagedChanges changes) {
        Map<ActionField, String> values = new EnumMap<>(ActionField.class);
        changes.byField().forEach((field, change) -> {
            if (!PlanColumns.REASON.equals(field)) {
                values.put(ActionField.valueOf(field), change.proposed());
            }
        });
        return values;
    }

    /** Empty when the row gives none. */
    static String reason(StagedChanges changes) {
        Change reason = changes.byField().get(PlanColumns.REASON);
        return reason == null ? "" : reason.proposed();
    }
}
