// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

/** Whether an agent on the roll takes part, or was struck from it. */
public enum RollState {
    ON_ROLL,
    STRUCK
}
