// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The pages that this thread's request has for itself. A second click on a page waits until the first is answered, and then
 * finds what that one left. To be closed when the request ends.
 */
public final class PageTurns implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final ThreadLocal<PageTurns> OF_THREAD = new ThreadLocal<>();

    private final PageTurns outer = OF_THREAD.get();
    private final Deque<ReentrantLock> taken = new ArrayDeque<>();

    private PageTurns() {}

    public static PageTurns begin() {
        PageTurns begun = new PageTurns();
        OF_THREAD.set(begun);
        return begun;
    }

    /** Waits for this turn. @return whether it came; it does not come after five seconds, and outside a request */
    static boolean take(ReentrantLock turn) {
        PageTurns request = OF_THREAD.get();
        return request != null && request.take(turn, LONGEST_WAIT);
    }

    boolean take(ReentrantLock turn, Duration longest) {
        try {
            if (!turn.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        taken.push(turn);
        return true;
    }

    @Override
    public void close() {
        taken.forEach(ReentrantLock::unlock);
        taken.clear();
        if (outer == null) {
            OF_THREAD.remove();
        } else {
            OF_THREAD.set(outer);
        }
    }
}
