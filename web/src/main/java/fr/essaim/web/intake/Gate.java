// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets a number of requests be worked on at once. The others wait in a line, and hold no thread while they do. */
final class Gate {

    /** How many may wait: beyond, a visitor is told to come back. */
    private static final int LONGEST_LINE = 2_000;

    private final Deque<Runnable> line = new ArrayDeque<>();
    private int places;

    Gate(int places) {
        this.places = places;
    }

    /** Whether there is a place at once. Who gets one has to leave. */
    synchronized boolean enter() {
        if (places == 0) {
            return false;
        }
        places--;
        return true;
    }

    /**
     * @param go called when there is a place, at once or later; it has to leave
     * @return false when the line is too long
     */
    boolean enter(Runnable go) {
        synchronized (this) {
            if (places == 0) {
                return line.size() < LONGEST_LINE && line.add(go);
            }
            places--;
        }
        go.run();
        return true;
    }

    /** The place goes to the first in the line. */
    void leave() {
        Runnable next;
        synchronized (this) {
            next = line.poll();
            if (next == null) {
                places++;
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
