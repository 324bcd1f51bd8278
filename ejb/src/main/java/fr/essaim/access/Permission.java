// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

/**
 * Something an agent may be allowed to do. Implemented by one enum per kind of record; an administrator grants the
 * codes to roles in the portal's own screens.
 */
public interface Permission {

    /** What the permission is about, for example {@code fr.essaim.plan.PlanAction}. */
    String resource();

    /** The action's code on that resource, for example {@code REPORT_PROGRESS}. */
    String code();
}
