// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack;

/**
 * Bytes that betray something in a file, at least eight of them.
 *
 * @param form how it is written; what is written in one way may lie elsewhere than what is written in another
 * @param place the voter's, 0 for the first who voted; the choice of the first voter has the place 0 too
 */
public record Mark(Side side, String form, int place, byte[] bytes) {

    /** What the bytes tell. */
    public enum Side {
        VOTER,
        CHOICE,
        KEY
    }

    /** Shorter ones would be found by chance. */
    static final int SHORTEST = 8;

    public Mark {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException(side + " " + place + " has too few bytes to be told from others");
        }
    }

    @Override
    public String toString() {
        return side + " " + place + " (" + form + ")";
    }
}
