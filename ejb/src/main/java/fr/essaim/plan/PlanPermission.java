// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.access.Permission;

/** What agents may be allowed to do with the plan as a whole. */
public enum PlanPermission implements Permission {
    VIEW,
    ADD_ACTION,
    MANAGE_PLAN,
    IMPORT,
    EXPORT;

    @Override
    public String resource() {
        return "fr.essaim.plan";
    }

    @Override
    public String code() {
        return name();
    }
}
