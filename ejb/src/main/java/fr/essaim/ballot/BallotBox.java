// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

/**
 * A ballot box as it stands.
 *
 * @param quorum how many scrutineers open it together; 0 where the host keeps the key
 * @param publicKey what ballots are sealed to, in base 64; null as long as scrutineers have not shared the key
 * @param codeKey what codes are hashed with
 * @param ballots how many there were when they were counted; null before
 * @param unreadable how many of them could not be opened
 * @param destroyed whether key and ballots are gone
 */
public record BallotBox(
        String id,
        int quorum,
        String publicKey,
        String codeKey,
        Integer ballots,
        Integer unreadable,
        boolean destroyed) {

    /** The most and the fewest scrutineers who may be needed to open a box. */
    public static final int FEWEST = 2;

    public static final int MOST = 9;

    /** Whether scrutineers share the key. */
    public boolean shared() {
        return quorum > 0;
    }

    public boolean counted() {
        return ballots != null;
    }

    /** Where a sealed ballot belongs. */
    String place(String ballotId) {
        return "ballot " + id + " " + ballotId;
    }
}
