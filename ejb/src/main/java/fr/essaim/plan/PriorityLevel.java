// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

/** Whether an action is one of the plan's declared priorities. */
public enum PriorityLevel {
    PRIORITY,
    ORDINARY
}
