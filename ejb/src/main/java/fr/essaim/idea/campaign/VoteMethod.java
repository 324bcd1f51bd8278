// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

/** How a campaign's ideas are chosen: not at all, by support, by a number of votes, by 5, 3 and 1 points, or as a basket under an envelope. */
public enum VoteMethod {
    NONE,
    SUPPORT,
    VOTES,
    POINTS,
    BASKET
}
