// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

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

    /** A thread that waits for a tree looks again after a millisecond, one that waits for a row much later. */
    private static final int LOOKS_OF_A_ROW = 4;

    interface Change {

        Object make() throws Throwable;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition onEnd = lock.newCondition();
    private final Set<Thread> changing = new HashSet<>();
    private boolean pausing;

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
     * has locked, which cannot go on either. From one thread only.
     */
    void between(Runnable work) {
        pause();
        try {
            work.run();
        } finally {
            goOn();
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
            pausing = true;
            int looks = 0;
            while (!changing.isEmpty() && looks < LOOKS_OF_A_ROW) {
                onEnd.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                looks = changing.stream().allMatch(ChangesUnderWay::waits) ? looks + 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    boolean isPausing() {
        lock.lock();
        try {
            return pausing;
        } finally {
            lock.unlock();
        }
    }

    private static boolean waits(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED -> true;
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
