// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

/**
 * An idea as it is indexed.
 *
 * @param text without markup
 */
record IndexedIdea(long id, long campaignId, String title, String text) {}
