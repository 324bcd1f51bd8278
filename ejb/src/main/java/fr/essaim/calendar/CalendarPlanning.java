// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.calendar;

import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;

/** Served by each feature whose dates are planned with the authority's calendar. */
public interface CalendarPlanning {

    /** The feature's permission to declare busy periods. One feature that grants it is enough. */
    Permission declaring();

    /** Whether the visitor plans something with the calendar, and so reads the busy periods. */
    boolean plans(Visitor visitor);
}
