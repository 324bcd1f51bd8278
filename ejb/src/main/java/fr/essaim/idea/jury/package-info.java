// SPDX-License-Identifier: EUPL-1.2
/**
 * The jury of a campaign: a weighted grid, marks that nobody but their juror sees before deliberation, recusals, a ranking,
 * decisions, and minutes that the jurors sign.
 */
package fr.essaim.idea.jury;
