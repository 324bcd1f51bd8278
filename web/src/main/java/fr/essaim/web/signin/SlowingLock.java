// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * Repeated wrong passwords make the next try wait: nothing for the first few, then half a minute, doubling each time up
 * to the longest wait.
 *
 * @param lockedUntil null when no wait is due
 */
record SlowingLock(int failures, Instant lockedUntil) {

    static final SlowingLock OPEN = new SlowingLock(0, null);

    static final Duration SHORTEST = Duration.ofSeconds(30);

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** @param free how many failures cost nothing */
    SlowingLock afterFailure(Instant now, int free, Duration longest) {
        int count = failures + 1;
        return new SlowingLock(count, count <= free ? null : now.plus(waitAfter(count - free, longest)));
    }

    /** As if the last failure had not been one. */
    SlowingLock forgiven() {
        return failures <= 1 ? OPEN : new SlowingLock(failures - 1, null);
    }

    private static Duration waitAfter(int counted, Duration longest) {
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(counted - 1, 10));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
