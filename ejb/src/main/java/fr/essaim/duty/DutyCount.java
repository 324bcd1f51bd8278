// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import fr.essaim.access.Visitor;

/** How much an agent owes, for the menu of a portal on the same server. */
public interface DutyCount {

    /** Attribute of the servlet context of an archive with portlets. */
    String ATTRIBUTE = DutyCount.class.getName();

    /** Of how many records something is owed, in all features of the archive. */
    int of(Visitor visitor);
}
