// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.BusinessException;

/** A secret ballot could not be kept, and neither was the voter struck. Without its cause, which may quote the ballot. */
public class BallotNotKeptException extends BusinessException {

    public BallotNotKeptException() {
        super("ballot.not-kept");
    }
}
