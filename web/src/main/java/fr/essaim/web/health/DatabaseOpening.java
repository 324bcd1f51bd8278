// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.health;

import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.persistence.ClosedReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the portal's tables at start; when that fails, every few seconds until it succeeds. */
public final class DatabaseOpening {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);
    private static final int SECONDS_TO_FINISH = 10;
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpening.class);

    private final Runnable opening;
    private final Duration pause;
    private final ScheduledExecutorService tries = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "opens the database");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<ClosedReason> closed = Optional.of(ClosedReason.UNREACHABLE);
    private ClosedReason told;

    /** @param opening brings the tables up to date and fills them, or throws */
    public DatabaseOpening(Runnable opening) {
        this(opening, BETWEEN_TRIES);
    }

    DatabaseOpening(Runnable opening, Duration pause) {
        this.opening = opening;
        this.pause = pause;
    }

    /** Tries once before it returns. */
    public void start() {
        open();
        if (closed.isPresent()) {
            tries.scheduleWithFixedDelay(this::open, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Empty once the tables are open. */
    public Optional<ClosedReason> closed() {
        return closed;
    }

    /** Tries no more. Lets a try under way finish for ten seconds, then interrupts it. */
    public void stop() {
        tries.shutdown();
        try {
            if (!tries.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                tries.shutdownNow();
            }
        } catch (InterruptedException e) {
            tries.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void open() {
        try {
            opening.run();
            closed = Optional.empty();
            tries.shutdown();
            if (told != null) {
                LOG.info("The portal's database is open");
            }
        } catch (RuntimeException | Error e) {
            // Whatever is not caught here would end the tries without a word
            if (tries.isShutdown()) {
                LOG.debug("Stopped in the middle of opening the database", e);
                return;
            }
            ClosedReason reason = e instanceof DirectoryAwayException ? ClosedReason.UNREACHABLE : ClosedReason.of(e);
            closed = Optional.of(reason);
            // The same failure every few seconds is told once
            if (reason != told) {
                LOG.error("The portal is closed. {}", reason.remedy(), e);
                told = reason;
            }
        }
    }
}
