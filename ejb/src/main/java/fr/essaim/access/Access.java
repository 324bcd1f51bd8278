// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;

/** The portal's answer to "may this agent do this". */
public interface Access {

    /**
     * @param recordId the record it is about, or 0 for the feature as a whole on the visitor's site
     */
    boolean allows(Visitor visitor, Permission permission, long recordId);

    /** @throws NotAllowedException when the visitor may not */
    default void check(Visitor visitor, Permission permission, long recordId) {
        if (!allows(visitor, permission, recordId)) {
            throw new NotAllowedException(visitor, permission, recordId);
        }
    }

    /**
     * Tells the portal of a new record, on which its administrators may then grant permissions one by one. Nothing happens
     * where permissions come from roles only. To be called in the transaction that creates the record: a portal that cannot
     * take it in keeps it from being created.
     *
     * @param resource as in {@link Permission#resource()}
     */
    default void recordAdded(PortalSite site, AgentId creator, String resource, long recordId) {}

    /** Tells the portal that the record is gone and with it what was granted on it. */
    default void recordRemoved(PortalSite site, String resource, long recordId) {}
}
