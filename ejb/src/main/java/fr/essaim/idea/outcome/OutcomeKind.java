// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.outcome;

/** What an accepted idea becomes: an action of the plan, a step of an action, or a project outside the plan. */
public enum OutcomeKind {
    ACTION,
    STEP,
    PROJECT
}
