// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.exchange.staging.StagedChanges.Change;
import fr.essaim.exchange.staging.StagedRow;
import fr.essaim.history.FieldChange;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.PlanAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a row kept aside with the action as it stands now, field by field: exported, theirs, mine. */
final class StagedComparison {

    /**
     * What is left to do of a row.
     *
     * @param changes fields to set, with their proposed values
     * @param conflicts fields that someone must choose about
     * @param reason why the end moves to a later day; empty when none is given
     */
    record Outcome(Map<ActionField, Change> changes, Map<ActionField, Change> conflicts, String reason) {

        boolean isEmpty() {
            return changes.isEmpty() && conflicts.isEmpty();
        }

        Map<ActionField, String> values() {
            Map<ActionField, String> values = new EnumMap<>(ActionField.class);
            changes.forEach((field, change) -> values.put(field, change.proposed()));
            return values;
        }
    }

    private StagedComparison() {}

    /** @param action null for a new one */
    static Outcome compare(StagedRow row, PlanAction action) {
        Map<ActionField, Change> changes = new EnumMap<>(ActionField.class);
        Map<ActionField, Change> conflicts = new EnumMap<>(ActionField.class);
        row.changes().byField().forEach((name, change) -> {
            if (PlanColumns.REASON.equals(name)) {
                return;
            }
            ActionField field = ActionField.valueOf(name);
            String current = action == null ? "" : field.read(action);
            if (current.equals(change.base()) && !current.equals(change.proposed())) {
                changes.put(field, change);
            } else if (!current.equals(change.proposed())) {
                conflicts.put(field, change);
            }
        });
        return new Outcome(changes, conflicts, RowValues.reason(row.changes()));
    }

    /** The agents whose names a difference shows. */
    static Collection<AgentId> agents(Outcome outcome, PlanAction action) {
        List<AgentId> agents = new ArrayList<>();
        for (ActionField field : ActionCells.PEOPLE) {
            change(outcome, field).ifPresent(change -> {
                agents.addAll(CanonicalText.agents(change.base()));
                agents.addAll(CanonicalText.agents(change.proposed()));
                if (action != null) {
                    agents.addAll(CanonicalText.agents(field.read(action)));
                }
            });
        }
        return agents;
    }

    private static Optional<Change> change(Outcome outcome, ActionField field) {
        return Optional.ofNullable(
                outcome.changes().getOrDefault(field, outcome.conflicts().get(field)));
    }

    /** @param history the action's latest changes, oldest first */
    static RowDifference difference(
            StagedRow row, PlanAction action, Outcome outcome, ActionCells cells, List<FieldChange> history) {
        List<FieldDifference> fields = new ArrayList<>();
        for (ActionField field : ActionField.values()) {
            change(outcome, field).ifPresent(change -> {
                boolean conflict = outcome.conflicts().containsKey(field);
                Optional<FieldChange> last = conflict ? last(history, field) : Optional.empty();
                fields.add(new FieldDifference(
                        field,
                        cells.shown(field, change.base()),
                        action == null ? "" : cells.shown(field, field.read(action)),
                        cells.shown(field, change.proposed()),
                        conflict,
                        last.map(FieldChange::by).orElse(null),
                        last.map(FieldChange::at).orElse(null)));
            });
        }
        return new RowDifference(
                row.id(), row.sheet(), row.line(), row.recordId().orElse(null), row.number(), row.label(), fields);
    }

    private static Optional<FieldChange> last(List<FieldChange> history, ActionField field) {
        return history.stream()
                .filter(change -> change.field().equals(field.name()))
                .reduce((first, second) -> second);
    }
}
