// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.idea.campaign.VoteMethod;

/**
 * What one ballot says, and what that leaves.
 *
 * @param votesAllowed how many ideas the ballot may name
 * @param envelope whole euros, 0 when there is none
 * @param spent of the envelope
 */
public record BallotTotal(VoteMethod method, int votesAllowed, long envelope, Choices choices, long spent) {

    /** Whole euros for a basket, ideas otherwise. */
    public long limit() {
        return method == VoteMethod.BASKET ? envelope : votesAllowed;
    }

    public long used() {
        return method == VoteMethod.BASKET ? spent : choices.votes();
    }

    public long left() {
        return limit() - used();
    }
}
