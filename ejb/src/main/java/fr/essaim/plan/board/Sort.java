// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

/** What a list of actions may be sorted by. */
public enum Sort {
    NUMBER,
    TITLE,
    AXIS,
    LEAD,
    END,
    PROGRESS,
    STATUS,
    LAST_REPORT
}
