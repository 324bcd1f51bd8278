// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock for servers that have none to offer: one daemon thread that does the same thing every few seconds, the first time
 * after one such pause. A failure is logged and the next time comes all the same.
 */
public final class PlainScheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlainScheduler.class);

    private static final int SECONDS_TO_FINISH = 10;

    private final String name;
    private final ScheduledExecutorService thread;

    /** @param name of the thread */
    public PlainScheduler(String name, Duration pause, Runnable tick) {
        this.name = name;
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, name);
            daemon.setDaemon(true);
            return daemon;
        });
        thread.scheduleWithFixedDelay(() -> runSafely(tick), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void runSafely(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException | Error e) {
            if (thread.isShutdown()) {
                LOG.debug("{} was stopped in the middle", name, e);
            } else {
                LOG.warn("{} could not do its work and goes on with the next turn", name, e);
            }
        }
    }

    /** Lets work under way finish for ten seconds, then interrupts it. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
