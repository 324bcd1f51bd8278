// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import fr.essaim.text.InvalidValueException;

/** What counts as an agent's own word is given by nobody in his or her place. */
public final class InPerson {

    private InPerson() {}

    /** Whether the agent acts, and no administrator in the agent's place. */
    public static boolean acts(Visitor visitor) {
        return visitor.impersonator().isEmpty();
    }

    /** @throws InvalidValueException when an administrator acts in the agent's place */
    public static void check(Visitor visitor, String field) {
        check(visitor, field, "access.in-person");
    }

    /**
     * @param refusal key of the sentence that says so
     * @throws InvalidValueException when an administrator acts in the agent's place
     */
    public static void check(Visitor visitor, String field, String refusal) {
        if (!acts(visitor)) {
            throw new InvalidValueException(field, refusal);
        }
    }
}
