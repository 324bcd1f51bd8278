// SPDX-License-Identifier: EUPL-1.2
/**
 * The plan of the authority: axes, working groups and actions, with the rules they keep. {@code board} reads it,
 * {@code follow} changes it.
 */
package fr.essaim.plan;
