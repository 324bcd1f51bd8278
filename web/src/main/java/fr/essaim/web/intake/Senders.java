// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.util.HashMap;
import java.util.Map;

/** Who is sending a body just now, so that nobody sends too many at once. */
final class Senders {

    /** For one agent. */
    private static final int OF_AGENT = 32;

    /** For all visitors of one address who are not signed in. */
    private static final int OF_ADDRESS = 300;

    /** For all who are not signed in, so that they leave room for those who are. */
    private static final int OF_STRANGERS = 1_000;

    /** For all together. */
    private static final int OVER_ALL = 2_000;

    private final Map<Visit, Integer> sending = new HashMap<>();
    private int strangers;
    private int all;

    /** False when there are too many; else the sender has to end. */
    synchronized boolean begin(Visit sender) {
        int own = sending.getOrDefault(sender, 0);
        if (all >= OVER_ALL
                || own >= (sender.signedIn() ? OF_AGENT : OF_ADDRESS)
                || !sender.signedIn() && strangers >= OF_STRANGERS) {
            return false;
        }
        sending.put(sender, own + 1);
        strangers += sender.signedIn() ? 0 : 1;
        all++;
        return true;
    }

    synchronized void end(Visit sender) {
        sending.computeIfPresent(sender, (known, count) -> count == 1 ? null : count - 1);
        strangers -= sender.signedIn() ? 0 : 1;
        all--;
    }
}
