// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

/** What an applied import has done. */
public record ImportResult(long runId, int created, int updated) {}
