// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is sending a body just now, so that nobody sends too many at once. */
final class Senders {

    /** For one agent. */
    private static final int OF_AGENT = 32;

    /** For all visitors of one address who are not signed in. */
    private static final int OF_ADDRESS = 300;

    /** For all together. */
    private static final int OVER_ALL = 2_000;

    private final ConcurrentHashMap<String, Integer> sending = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** False when there are too many; else the sender has to end. */
    boolean begin(String sender, boolean signedIn) {
        int most = signedIn ? OF_AGENT : OF_ADDRESS;
        if (all.incrementAndGet() > OVER_ALL || sending.merge(sender, 1, Integer::sum) > most) {
            end(sender);
            return false;
        }
        return true;
    }

    void end(String sender) {
        all.decrementAndGet();
        sending.computeIfPresent(sender, (known, count) -> count == 1 ? null : count - 1);
    }
}
