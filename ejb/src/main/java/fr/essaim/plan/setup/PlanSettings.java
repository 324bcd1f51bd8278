// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.setup;

/**
 * A plan as one opens it to change it.
 *
 * @param version to be given back with the change
 */
public record PlanSettings(long id, int version, boolean current, PlanDraft draft) {}
