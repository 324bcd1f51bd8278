// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

/** What an agent has to do after the sign-in before any other page opens. */
public enum SignInDuty {
    CHANGE_PASSWORD(PortalPaths.PASSWORD),
    SET_UP_FACTOR(PortalPaths.FACTOR);

    private final String path;

    SignInDuty(String path) {
        this.path = path;
    }

    /** The page where it is done. */
    String path() {
        return path;
    }
}
