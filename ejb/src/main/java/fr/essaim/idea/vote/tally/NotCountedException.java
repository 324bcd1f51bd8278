// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.BusinessException;

/** The vote is over, and its scrutineers have still to open the box. */
public class NotCountedException extends BusinessException {

    public NotCountedException() {
        super("vote.not-counted");
    }
}
