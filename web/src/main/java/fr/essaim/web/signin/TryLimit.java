// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import java.time.Duration;

/**
 * How many failures cost nothing, and how long the wait after the others gets.
 *
 * @param remembered how long failures count
 * @param fromFirst whether that time begins with the first failure, not anew with each
 */
record TryLimit(int free, Duration longest, Duration remembered, boolean fromFirst) {

    /** One login at one address, or on a device where it signed in before. */
    static final TryLimit PAIR = new TryLimit(4, Duration.ofHours(1), Duration.ofDays(1), false);

    /** One login at all the addresses where it never signed in. */
    static final TryLimit LOGIN = new TryLimit(40, Duration.ofMinutes(15), Duration.ofDays(1), false);

    /** Logins that failed at one address, which a whole authority may share. */
    static final TryLimit ADDRESS = new TryLimit(100, Duration.ofMinutes(5), Duration.ofHours(1), true);
}
