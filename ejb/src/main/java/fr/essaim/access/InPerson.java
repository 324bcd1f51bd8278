// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import fr.essaim.text.InvalidValueException;

/** What counts as an agent's own word is given by nobody in his or her place. */
public final class InPerson {

    private InPerson() {}

    /** @throws InvalidValueException when an administrator acts in the agent's place */
    public static void check(Visitor visitor, String field) {
        if (visitor.impersonator().isPresent()) {
            throw new InvalidValueException(field, "campaign.in-person");
        }
    }
}
