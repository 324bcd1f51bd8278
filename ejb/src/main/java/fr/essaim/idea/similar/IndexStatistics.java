// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

/**
 * What the indexes of this server hold and do.
 *
 * @param sites with an index in memory
 * @param ideas in all of them
 * @param bytes that they take, about
 * @param hits searches in an index that was up to date
 * @param reads searches before which changed ideas were read
 */
public record IndexStatistics(int sites, long ideas, long bytes, long hits, long reads) {}
