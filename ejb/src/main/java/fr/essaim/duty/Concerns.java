// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import java.util.List;

/**
 * What concerns an agent in a feature.
 *
 * @param feature as its sources call it
 * @param duties what he or she owes: the longest due first, what has no day last
 * @param openings what he or she may do: what ends first comes first
 * @param involvements what he or she has a part in, in the feature's order
 */
public record Concerns(String feature, List<Duty> duties, List<Opening> openings, List<Involvement> involvements) {

    public Concerns {
        duties = List.copyOf(duties);
        openings = List.copyOf(openings);
        involvements = List.copyOf(involvements);
    }

    /** Of how many records something is owed: what is owed twice on the same one is one thing to see to. */
    public int owed() {
        return (int) duties.stream().map(duty -> duty.about().key()).distinct().count();
    }

    public boolean isNothing() {
        return duties.isEmpty() && openings.isEmpty() && involvements.isEmpty();
    }
}
