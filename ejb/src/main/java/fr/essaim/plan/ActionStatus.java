// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

/** Where an action stands, as its lead says. Never "late": that is computed. */
public enum ActionStatus {
    PLANNED,
    IN_PROGRESS,
    PAUSED,
    BLOCKED,
    COMPLETED,
    ABANDONED;

    /** Nothing more is expected of it. */
    public boolean isOver() {
        return this == COMPLETED || this == ABANDONED;
    }

    /** Its lead owes regular news. */
    public boolean isUnderWay() {
        return this == IN_PROGRESS || this == BLOCKED;
    }
}
