// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.PortalSite;

/** What one feature brings to the demonstration. Each feature offers its part as a CDI bean. */
public interface DemonstrationPart {

    /** Parts with a lower number are loaded first. */
    int order();

    /**
     * Fills the site, in one transaction, unless the feature holds something there already.
     *
     * @return whether it was filled
     */
    boolean load(PortalSite site, DemonstrationPeople people);
}
