// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The statements that change something in the database, and the moments between them. H2 takes the trees of its tables one
 * after the other when it writes: what is changed meanwhile may be written in one table and not in the other, nor in the log
 * that would take it back.
 */
final class ChangesUnderWay {

    private static final long LOOK_MILLISECONDS = 1;

    /**
     * What a change under way is waited for before others are let in: it may take long, or try again and again until another
     * transaction has ended, as H2 does for a key that is to be the only one.
     */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    /** Where H2 waits for a row that another transaction has locked. */
    private static final String WAITING_CLASS = "org.h2.mvstore.tx.Transaction";

    private static final String WAITING_METHOD = "waitForThisToEnd";

    interface Change {

        Object make() throws Throwable;
    }

    private final ReentrantLock pauses = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition onEnd = lock.newCondition();
    private final Set<Thread> changing = new HashSet<>();
    private final long patience;
    private boolean pausing;

    ChangesUnderWay() {
        this(PATIENCE);
    }

    ChangesUnderWay(Duration patience) {
        this.patience = patience.toNanos();
    }

    /** Makes a change, as soon as nothing is run between changes. */
    Object make(Change change) throws Throwable {
        begin();
        try {
            return change.make();
        } finally {
            end();
        }
    }

    /**
     * Runs something while nothing is changed: no change begins, and those under way have ended, or wait for a row that another
     * has locked, which cannot go on either. A change that takes long is not waited for in one go: others are let in, and it is
     * tried again.
     */
    void between(Runnable work) {
        pauses.lock();
        try {
            pause();
            work.run();
        } finally {
            goOn();
            pauses.unlock();
        }
    }

    /** For tests. */
    boolean isPausing() {
        lock.lock();
        try {
            return pausing;
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        lock.lock();
        try {
            while (pausing) {
                onEnd.awaitUninterruptibly();
            }
            changing.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            changing.remove(Thread.currentThread());
            onEnd.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            while (!isStill()) {
                pausing = false;
                onEnd.signalAll();
                // Those who were kept out stand before this thread now
                look();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing is changed any more, and no change begins. */
    private boolean isStill() {
        pausing = true;
        long begin = System.nanoTime();
        while (!changing.stream().allMatch(ChangesUnderWay::waitsForARow)) {
            if (System.nanoTime() - begin > patience) {
                return false;
            }
            look();
        }
        return true;
    }

    private void look() {
        try {
            onEnd.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts whoever writes", e);
        }
    }

    private static boolean waitsForARow(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING ->
                Arrays.stream(thread.getStackTrace())
                        .anyMatch(place -> WAITING_METHOD.equals(place.getMethodName())
                                && WAITING_CLASS.equals(place.getClassName()));
            default -> false;
        };
    }

    private void goOn() {
        lock.lock();
        try {
            pausing = false;
            onEnd.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
