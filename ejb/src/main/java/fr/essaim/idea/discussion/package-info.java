// SPDX-License-Identifier: EUPL-1.2
/**
 * What agents say about ideas, and who is told. Everybody writes freely; moderators act afterwards, in the open: what they
 * withdraw leaves its place, a reason and their name, and a register counts it.
 */
package fr.essaim.idea.discussion;
