// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

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
}
