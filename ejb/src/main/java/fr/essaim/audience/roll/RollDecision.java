// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

/** What the team made of an arrival or departure. */
public enum RollDecision {
    /** The roll follows the rules: on it, or struck from it. */
    ACCEPTED,
    /** The roll stays as it is. */
    REFUSED
}
