// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.list;

/** In which order ideas are listed. */
public enum IdeaSort {
    NEWEST,
    /** Not while the campaign hides its counts. */
    SUPPORTED,
    COMMENTED,
    /** In an order of each agent's own that stays the same, so that no idea is always the first that all see. */
    SHUFFLED
}
