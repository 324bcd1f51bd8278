// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import java.time.Duration;
import java.time.Instant;

/**
 * The failed tries from one address, which a whole authority may share: they are counted for ten minutes from the first
 * one, then forgotten, and make nobody wait longer than five.
 *
 * @param since when the first of them was
 */
record AddressTries(Instant since, SlowingLock lock) {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** @param before null when there is none */
    static AddressTries current(AddressTries before, Instant now) {
        boolean over = before == null || !now.isBefore(before.since().plus(WINDOW));
        return over ? new AddressTries(now, SlowingLock.OPEN) : before;
    }

    AddressTries afterTry(Instant now, int free) {
        return lock.isLocked(now) ? this : new AddressTries(since, lock.afterFailure(now, free, LONGEST));
    }

    AddressTries forgiven() {
        return new AddressTries(since, lock.forgiven());
    }
}
