// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.access.Permission;

/** What may be done to the stand-alone portal itself. */
public enum PortalPermission implements Permission {
    ADMINISTER;

    @Override
    public String resource() {
        return "fr.essaim.web";
    }

    @Override
    public String code() {
        return name();
    }
}
