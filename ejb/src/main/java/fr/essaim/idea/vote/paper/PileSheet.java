// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.paper;

import java.util.List;

/**
 * How far the typing of a pile has come, as one scrutineer may know it.
 *
 * @param mine how many ballots this scrutineer has typed
 * @param theirs how many the other one has
 * @param next the first number that this scrutineer has not typed; 0 when all are
 * @param differences once both have typed all, the ballots on which they do not agree
 */
public record PileSheet(
        long id,
        String label,
        int slips,
        boolean cast,
        boolean typing,
        int mine,
        int theirs,
        int next,
        List<Difference> differences) {

    public PileSheet {
        differences = List.copyOf(differences);
    }

    /** What each of the two read on one ballot: numbers of ideas as they are typed, 0 for a blank one. */
    public record Difference(int slip, String mine, String theirs) {}

    /** Both have typed all. */
    public boolean complete() {
        return mine == slips && theirs == slips;
    }

    /** It can be put into the box. */
    public boolean agreed() {
        return complete() && differences.isEmpty() && !cast;
    }
}
