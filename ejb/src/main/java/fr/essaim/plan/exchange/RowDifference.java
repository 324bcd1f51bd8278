// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import java.util.List;

/**
 * A row of the file that would change something.
 *
 * @param rowId names the row in {@link PlanSpreadsheets#settle}
 * @param actionId null for a new action
 * @param number null for a new action that gets the next free one
 */
public record RowDifference(
        long rowId, String sheet, int line, Long actionId, Integer number, String title, List<FieldDifference> fields) {

    public RowDifference {
        fields = List.copyOf(fields);
    }

    public boolean creation() {
        return actionId == null;
    }

    public boolean hasConflict() {
        return fields.stream().anyMatch(FieldDifference::conflict);
    }
}
