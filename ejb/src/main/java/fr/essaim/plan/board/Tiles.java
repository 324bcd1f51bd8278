// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PriorityLevel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;

/** The figures at the top of the dashboard. */
public record Tiles(int actions, int completed, int inProgress, int overdue, int unreported, int priorities) {

    static Tiles of(Collection<ActionRow> rows, LocalDate today) {
        return new Tiles(
                rows.size(),
                count(rows, row -> row.status() == ActionStatus.COMPLETED),
                count(rows, row -> row.status() == ActionStatus.IN_PROGRESS),
                count(rows, row -> row.overdue(today)),
                count(rows, row -> row.unreported(today)),
                count(rows, row -> row.priority() == PriorityLevel.PRIORITY));
    }

    private static int count(Collection<ActionRow> rows, Predicate<ActionRow> condition) {
        return (int) rows.stream().filter(condition).count();
    }
}
