// SPDX-License-Identifier: EUPL-1.2
/**
 * What agents report and moderators withdraw. Everybody writes freely; moderators act afterwards, in the open: what they
 * withdraw leaves its place, a reason and their name, and a register counts it.
 */
package fr.essaim.moderation;
