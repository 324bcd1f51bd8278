// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.plan.ActionStatus;
import java.util.Collection;
import java.util.List;

/**
 * How far a set of actions is: the plain mean of the progress of those that are measured. Abandoned actions are left
 * out of it altogether.
 *
 * @param percent rounded to the nearest whole, null when none is measured
 * @param measured how many actions the mean is made of
 * @param counted how many are not abandoned
 * @param abandonedLeftOut how many are abandoned
 */
public record ProgressSummary(Integer percent, int measured, int counted, int abandonedLeftOut) {

    public static ProgressSummary of(Collection<ActionRow> rows) {
        List<ActionRow> counted = rows.stream()
                .filter(row -> row.status() != ActionStatus.ABANDONED)
                .toList();
        List<Integer> measures = counted.stream()
                .map(ActionRow::progress)
                .filter(progress -> progress != null)
                .toList();
        Integer percent = measures.isEmpty()
                ? null
                : (int) Math.round(measures.stream().mapToInt(Integer::intValue).sum() / (double) measures.size());
        return new ProgressSummary(percent, measures.size(), counted.size(), rows.size() - counted.size());
    }
}
