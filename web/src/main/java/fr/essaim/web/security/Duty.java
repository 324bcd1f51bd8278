// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

/** What an agent has to do after the sign-in before any other page opens. */
public enum Duty {
    CHANGE_PASSWORD(PortalPaths.PASSWORD),
    SET_UP_FACTOR(PortalPaths.FACTOR);

    private final String path;

    Duty(String path) {
        this.path = path;
    }

    /** The page where it is done. */
    String path() {
        return path;
    }
}
