// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.access.Permission;

/** What agents may be allowed to do with an action. Those who lead it hold some of these whatever their roles. */
public enum ActionPermission implements Permission {
    VIEW,
    UPDATE,
    REPORT_PROGRESS,
    ADD_NOTE;

    /** The name under which portals keep actions. */
    public static final String RESOURCE = "fr.essaim.plan.PlanAction";

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public String code() {
        return name();
    }
}
