// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

/** How the roll and the rules came apart. */
public enum RollChangeKind {
    /** Meets the rules and is not on the roll. */
    ARRIVAL,
    /** Is on the roll and does not meet the rules any more, or has left. */
    DEPARTURE
}
