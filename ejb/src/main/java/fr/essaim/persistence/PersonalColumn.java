// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

/**
 * A column that holds the number of an agent.
 *
 * @param hidden whether the agent is not told of rows because of this column: they tell of somebody else
 */
public record PersonalColumn(String name, Fate fate, boolean hidden) {

    /** What erasing an agent does to the row. */
    public enum Fate {
        /** Somebody unknown stands there from now on, the same in all these rows. */
        UNKNOWN,
        /** Somebody unknown, another one in each row: what was supported tells nothing about who. */
        SCATTERED,
        /** The row goes: it served the agent alone. */
        REMOVED,
        /** The room does it itself, with rows that hold each other. */
        BY_THE_ROOM,
        /** The number stays: what the row records has to name who did it. */
        KEPT
    }
}
