// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.RecordNotFoundException;
import fr.essaim.portlet.Address;

/** Which campaign and which idea the address of the present view names. */
public final class IdeaAddress {

    private static final String CAMPAIGN = "campaign";
    private static final String IDEA = "idea";

    private IdeaAddress() {}

    /** @throws RecordNotFoundException when it names none */
    public static long campaign() {
        return Address.current().record(CAMPAIGN, "campaign.not-found");
    }

    /** 0 when it names none. */
    public static long campaignOrZero() {
        return Address.current().number(CAMPAIGN);
    }

    /** @throws RecordNotFoundException when it names none */
    public static long idea() {
        return Address.current().record(IDEA, "idea.not-found");
    }

    /** 0 when it names none. */
    public static long ideaOrZero() {
        return Address.current().number(IDEA);
    }
}
