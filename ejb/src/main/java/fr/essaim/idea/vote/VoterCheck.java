// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.Visitor;
import fr.essaim.text.InvalidValueException;

/** Nobody votes in somebody else's place. */
final class VoterCheck {

    private VoterCheck() {}

    /** @throws InvalidValueException when an administrator acts in the agent's place */
    static void inPerson(Visitor visitor) {
        if (visitor.impersonator().isPresent()) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.in-person");
        }
    }
}
