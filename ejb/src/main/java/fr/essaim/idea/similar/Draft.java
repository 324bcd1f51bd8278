// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

/**
 * What an agent has typed so far.
 *
 * @param campaignId where the idea is going to be put
 * @param text without markup
 */
record Draft(long campaignId, String title, String text) {}
