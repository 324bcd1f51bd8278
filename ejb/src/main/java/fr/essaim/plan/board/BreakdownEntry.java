// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.plan.ActionStatus;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * One line of a breakdown.
 *
 * @param id of the axis (with the axes below it), institution or group; 0 for actions without one
 * @param counts by every status, zeros included
 */
public record BreakdownEntry(long id, int actions, Map<ActionStatus, Integer> counts, ProgressSummary progress) {

    static BreakdownEntry of(long id, Collection<ActionRow> rows) {
        Map<ActionStatus, Integer> counts = new EnumMap<>(ActionStatus.class);
        for (ActionStatus status : ActionStatus.values()) {
            counts.put(status, 0);
        }
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return new BreakdownEntry(id, rows.size(), counts, ProgressSummary.of(rows));
    }

    /** Null when none is measured. */
    public Integer meanProgress() {
        return progress.percent();
    }

    public int measured() {
        return progress.measured();
    }

    public int counted() {
        return progress.counted();
    }
}
