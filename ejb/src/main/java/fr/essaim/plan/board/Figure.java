// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PriorityLevel;
import java.util.Set;

/**
 * A figure at the top of the dashboard. It counts what it opens: the actions that the filter keeps with the condition of
 * the figure, which a click adds to the filter.
 */
public enum Figure {
    /** All of them, without the conditions of the other figures. */
    ACTIONS,
    COMPLETED,
    IN_PROGRESS,
    BLOCKED,
    OVERDUE,
    UNREPORTED,
    PRIORITIES;

    /** The filter with the condition; another status or priority gives way to it, all else stays. */
    public ActionFilter in(ActionFilter filter) {
        return switch (this) {
            case ACTIONS ->
                filter.withStatuses(Set.of())
                        .withPriority(null)
                        .withOverdue(false)
                        .withUnreported(false);
            case COMPLETED, IN_PROGRESS, BLOCKED -> filter.withStatuses(Set.of(ActionStatus.valueOf(name())));
            case OVERDUE -> filter.withOverdue(true);
            case UNREPORTED -> filter.withUnreported(true);
            case PRIORITIES -> filter.withPriority(PriorityLevel.PRIORITY);
        };
    }

    /** The filter without the condition. */
    public ActionFilter outOf(ActionFilter filter) {
        return switch (this) {
            case ACTIONS -> in(filter);
            case COMPLETED, IN_PROGRESS, BLOCKED -> filter.withStatuses(Set.of());
            case OVERDUE -> filter.withOverdue(false);
            case UNREPORTED -> filter.withUnreported(false);
            case PRIORITIES -> filter.withPriority(null);
        };
    }

    /** Whether the filter has the condition. */
    public boolean isChosenIn(ActionFilter filter) {
        return this != ACTIONS && in(filter).equals(filter.withPage(0, filter.size()));
    }
}
