// SPDX-License-Identifier: EUPL-1.2
/**
 * Idea boxes and their campaigns: purpose, rules, dated phases, the team, the roll of those who take part, and the gate
 * that everything else passes.
 */
package fr.essaim.idea.campaign;
