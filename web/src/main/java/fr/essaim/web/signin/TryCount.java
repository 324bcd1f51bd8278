// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import java.time.Instant;

/**
 * The failed tries of one login at one address, of one login everywhere, of one address, or of one device.
 *
 * @param forgottenAt when the failures count no more
 * @param knownUntil until when the login counts as known at this address; null when it has not signed in there
 */
record TryCount(SlowingLock lock, Instant forgottenAt, Instant knownUntil) {

    /** As it counts now, without what is over. */
    TryCount at(Instant now) {
        SlowingLock counted = now.isBefore(forgottenAt) ? lock : SlowingLock.OPEN;
        return new TryCount(counted, forgottenAt, isKnown(now) ? knownUntil : null);
    }

    static TryCount none(Instant now) {
        return new TryCount(SlowingLock.OPEN, now, null);
    }

    boolean isKnown(Instant now) {
        return knownUntil != null && now.isBefore(knownUntil);
    }

    TryCount failed(Instant now, TryLimit limit) {
        Instant forgotten = limit.fromFirst() && lock.failures() > 0 ? forgottenAt : now.plus(limit.remembered());
        SlowingLock next = lock.afterFailure(now, limit.free(), limit.longest());
        // A wait is never shorter than it was said to be
        if (next.lockedUntil() != null && next.lockedUntil().isAfter(forgotten)) {
            forgotten = next.lockedUntil();
        }
        return new TryCount(next, forgotten, knownUntil);
    }

    TryCount forgiven() {
        return new TryCount(lock.forgiven(), forgottenAt, knownUntil);
    }

    TryCount cleared(Instant known) {
        return new TryCount(SlowingLock.OPEN, forgottenAt, known);
    }
}
