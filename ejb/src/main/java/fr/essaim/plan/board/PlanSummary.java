// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

/** One of the plans of a site. */
public record PlanSummary(long id, String title, int startYear, int endYear, boolean current) {}
