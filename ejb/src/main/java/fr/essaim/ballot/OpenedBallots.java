// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import java.util.List;

/**
 * What the ballots of a box say, in a drawn order; to be counted and forgotten.
 *
 * @param unreadable how many more lay in the box that are not sealed to its key, or were changed since
 */
public record OpenedBallots(List<String> contents, int unreadable) {

    /** All that lay in the box. */
    public int all() {
        return contents.size() + unreadable;
    }

    /** Without what they say. */
    @Override
    public String toString() {
        return "OpenedBallots[" + all() + "]";
    }
}
