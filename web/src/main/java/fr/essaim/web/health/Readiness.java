// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.health;

import fr.essaim.persistence.ClosedReason;
import fr.essaim.persistence.Storage;
import jakarta.servlet.ServletContext;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Whether visitors may be sent here: portlets registered, tables open, and the database answers within
 * {@link #LONGEST_ANSWER}; not any more once the server stops. What the directory of people does makes no difference.
 */
public final class Readiness {

    /** Attribute of the portal's context: a supplier of what {@link #missing()} tells. */
    public static final String MISSING = "fr.essaim.missing";

    /** Attribute of the portal's context that the server sets when it is told to stop. */
    public static final String STOPPING = "fr.essaim.stopping";

    /** The word for a database that does not answer. */
    public static final String DATABASE = "database";

    /** The word for a database that answers and can keep nothing. */
    public static final String STORAGE = "storage";

    static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);

    /** An answer of the database counts this long, so that many questions are one. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final ServletContext context;
    private final DataSource database;
    private final Supplier<Optional<ClosedReason>> closed;
    private final BooleanSupplier registered;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "asks the database");
        thread.setDaemon(true);
        return thread;
    });
    private boolean answered;
    private volatile boolean refusesToStore;
    private long answeredAt = System.nanoTime() - REMEMBERED.toNanos();

    /**
     * @param closed why tables are not open, of the portal or of its portlets
     * @param registered whether every portlet is there
     */
    public Readiness(
            ServletContext context,
            DataSource database,
            Supplier<Optional<ClosedReason>> closed,
            BooleanSupplier registered) {
        this.context = context;
        this.database = database;
        this.closed = closed;
        this.registered = registered;
    }

    /** What stands in the way, in one word each. Empty when it is ready. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (Boolean.TRUE.equals(context.getAttribute(STOPPING))) {
            missing.add("stopping");
        }
        if (!registered.getAsBoolean()) {
            missing.add("portlets");
        }
        if (!databaseAnswers()) {
            missing.add(DATABASE);
        } else if (closed.get().isPresent()) {
            missing.add("schema");
        } else if (refusesToStore) {
            missing.add(STORAGE);
        }
        return missing;
    }

    private synchronized boolean databaseAnswers() {
        if (System.nanoTime() - answeredAt >= REMEMBERED.toNanos()) {
            answered = ask();
            answeredAt = System.nanoTime();
        }
        return answered;
    }

    private boolean ask() {
        Future<Boolean> answer = asking.submit(() -> {
            try (Connection connection = database.getConnection()) {
                if (!connection.isValid((int) LONGEST_ANSWER.toSeconds())) {
                    return false;
                }
            }
            refusesToStore = Storage.refuses(database);
            return true;
        });
        try {
            return answer.get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Not interrupted: the pool gives up waiting by itself
            answer.cancel(false);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void stop() {
        asking.shutdownNow();
    }
}
