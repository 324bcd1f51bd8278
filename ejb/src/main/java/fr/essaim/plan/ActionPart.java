// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

/** The part an agent takes in an action. */
public enum ActionPart {
    LEAD,
    CO_LEAD,
    CONTRIBUTOR
}
