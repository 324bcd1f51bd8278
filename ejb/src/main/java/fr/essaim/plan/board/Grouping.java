// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

/** What a list of actions may be grouped by. */
public enum Grouping {
    NONE,
    AXIS,
    INSTITUTION,
    GROUP,
    STATUS,
    LEAD
}
