// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.util.concurrent.atomic.AtomicLong;

/** A number of bytes that many share. */
final class Room {

    private final long most;
    private final AtomicLong used = new AtomicLong();

    Room(long most) {
        this.most = most;
    }

    /** False when there is no room for so many bytes more; else they have to be given back. */
    boolean take(long bytes) {
        if (used.addAndGet(bytes) > most) {
            used.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
    }

    long used() {
        return used.get();
    }
}
