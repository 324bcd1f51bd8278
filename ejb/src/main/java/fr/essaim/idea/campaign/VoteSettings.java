// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.ballot.BallotBox;
import fr.essaim.text.InvalidValueException;

/**
 * How a campaign votes.
 *
 * @param votesEach how many votes each agent has, 1 to 50; for points always three
 * @param envelope whole euros, for a basket only; else null
 * @param secret kept without any link to the agent
 * @param countsHidden until the results are out
 * @param threshold no result for fewer people than this, 3 to 100
 * @param quorum how many scrutineers open the ballots together, 2 to 9, in a secret vote only; 0 where the host keeps the key
 */
public record VoteSettings(
        VoteMethod method,
        int votesEach,
        Long envelope,
        boolean secret,
        boolean countsHidden,
        int threshold,
        int quorum) {

    public static final int DEFAULT_THRESHOLD = 10;

    private static final int MOST_VOTES = 50;
    private static final int LEAST_THRESHOLD = 3;
    private static final int MOST_THRESHOLD = 100;

    public VoteSettings {
        if (votesEach < 1 || votesEach > MOST_VOTES) {
            throw new InvalidValueException("VOTES_EACH", "value.out-of-range", 1L, (long) MOST_VOTES);
        }
        if (threshold < LEAST_THRESHOLD || threshold > MOST_THRESHOLD) {
            throw new InvalidValueException(
                    "SECRECY_THRESHOLD", "value.out-of-range", (long) LEAST_THRESHOLD, (long) MOST_THRESHOLD);
        }
        if (quorum != 0 && !secret) {
            throw new InvalidValueException("KEY_QUORUM", "campaign.quorum-secret");
        }
        if (quorum != 0 && (quorum < BallotBox.FEWEST || quorum > BallotBox.MOST)) {
            throw new InvalidValueException(
                    "KEY_QUORUM", "value.out-of-range", (long) BallotBox.FEWEST, (long) BallotBox.MOST);
        }
        if (method == VoteMethod.BASKET ? envelope == null || envelope <= 0 : envelope != null && envelope <= 0) {
            throw new InvalidValueException("ENVELOPE", "campaign.envelope");
        }
    }

    /** Whether agents give votes, points or a basket, each once, rather than support. */
    public boolean takesBallots() {
        return method != VoteMethod.NONE && method != VoteMethod.SUPPORT;
    }

    public static VoteSettings of(VoteMethod method) {
        return new VoteSettings(
                method, 3, method == VoteMethod.BASKET ? 30_000L : null, false, true, DEFAULT_THRESHOLD, 0);
    }
}
