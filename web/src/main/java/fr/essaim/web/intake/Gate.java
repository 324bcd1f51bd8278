// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Lets a number of requests be worked on at once. The others wait in a line, and hold no thread while they do. */
final class Gate {

    /** How many may wait: beyond, a visitor is told to come back. */
    static final int LONGEST_LINE = 2_000;

    private final Set<BooleanSupplier> line = new LinkedHashSet<>();
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
     * @param go called when there is a place, at once or later; true when it takes the place and leaves by itself
     * @return false when the line is too long
     */
    boolean enter(BooleanSupplier go) {
        synchronized (this) {
            if (places == 0) {
                return line.size() < LONGEST_LINE && line.add(go);
            }
            places--;
        }
        if (!go.getAsBoolean()) {
            leave();
        }
        return true;
    }

    /** Does not wait any more. */
    synchronized void forget(BooleanSupplier go) {
        line.remove(go);
    }

    /** The place goes to the first in the line who takes it. */
    void leave() {
        BooleanSupplier next = next();
        while (next != null && !next.getAsBoolean()) {
            next = next();
        }
    }

    /** Null when nobody waits: then there is a place more. */
    private synchronized BooleanSupplier next() {
        Iterator<BooleanSupplier> first = line.iterator();
        if (!first.hasNext()) {
            places++;
            return null;
        }
        BooleanSupplier next = first.next();
        first.remove();
        return next;
    }
}
