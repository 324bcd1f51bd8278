// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

/** How often a board was found in memory, and how often it was read from the database. */
public record CacheStatistics(long hits, long loads) {}
