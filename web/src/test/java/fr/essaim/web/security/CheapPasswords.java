// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import java.time.Duration;

/** Passwords as they are kept, but for the memory that each takes: for tests that sign in many times. */
public final class CheapPasswords {

    private static final int KIBIBYTES = 64;

    private CheapPasswords() {}

    public static Passwords create() {
        return create(Duration.ofSeconds(30));
    }

    public static Passwords create(Duration longestWait) {
        return new Passwords(longestWait, KIBIBYTES);
    }
}
