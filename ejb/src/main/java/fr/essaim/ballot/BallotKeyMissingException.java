// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.BusinessException;

/** The host's key of a ballot box is not where it should be, or is another one. */
public class BallotKeyMissingException extends BusinessException {

    public BallotKeyMissingException() {
        super("ballot.key-missing");
    }
}
