// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what was committed to H2 on the disk, for many at once. H2 left to itself would write half a second later, in the
 * background, and leave it to the system when the disk has it; it would go on in memory when that fails. Here one thread
 * writes, while nothing is changed, and has the system write through. That thread is never interrupted, for
 * H2 takes an interruption while it waits for the end of the wait.
 *
 * <p>A failure closes the database at once, and all that it held in memory only is gone: it is opened anew from its file.
 */
final class GroupFlush implements AutoCloseable {

    private static final class Flush extends CompletableFuture<Void> {

        private final MVStore store;

        Flush(MVStore store) {
            this.store = store;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(GroupFlush.class);
    private static final int LONGEST_WRITE_SECONDS = 10;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final long TIDYING_NANOSECONDS = 500_000_000;
    private static final int LEAST_FILL_PERCENT = 50;
    private static final int TIDIED_BYTES = 1 << 20;

    private final Consumer<SQLException> onFailure;
    private final ChangesUnderWay changes = new ChangesUnderWay();
    private long tidied = System.nanoTime();

    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "writes the database");
        thread.setDaemon(true);
        return thread;
    });

    /** The next to run; null when none waits. Guarded by this. */
    private Flush next;

    /** @param onFailure told on the writing thread, before those who wait */
    GroupFlush(Consumer<SQLException> onFailure) {
        this.onFailure = onFailure;
    }

    /** The store behind a connection, or null when it has no file here. */
    static MVStore store(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                        && session.getDatabase().isPersistent()
                ? session.getDatabase().getStore().getMvStore()
                : null;
    }

    /** Keeps H2 from writing at a moment of its own: it looks after a third of that time, which is eight days. */
    static synchronized void takeOver(MVStore store) {
        if (store != null && store.getAutoCommitDelay() != NEVER) {
            store.setAutoCommitDelay(NEVER);
        }
    }

    ChangesUnderWay changes() {
        return changes;
    }

    /**
     * Returns when all that was committed before is on the disk.
     *
     * @throws SQLException when that cannot be said
     */
    void await(MVStore store) throws SQLException {
        try {
            flushOf(store).get();
        } catch (ExecutionException e) {
            throw notWritten(e.getCause());
        } catch (RejectedExecutionException e) {
            throw new SQLException("The database is being closed", "57P01", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while the database was written", "57014", e);
        }
    }

    private static SQLException notWritten(Throwable cause) {
        return new SQLException("The database could not be written", "58030", cause);
    }

    private synchronized Flush flushOf(MVStore store) {
        if (next == null || next.store != store) {
            Flush flush = new Flush(store);
            writer.execute(() -> run(flush));
            next = flush;
        }
        return next;
    }

    private void run(Flush flush) {
        synchronized (this) {
            if (next == flush) {
                next = null;
            }
        }
        try {
            changes.between(flush.store::commit);
            flush.store.executeFilestoreOperation(flush.store.getFileStore()::sync);
            flush.complete(null);
            tidyUp(flush.store);
        } catch (Throwable e) {
            try {
                onFailure.accept(notWritten(e));
            } finally {
                flush.completeExceptionally(e);
            }
        }
    }

    /**
     * What H2 would do in the background: copies what is still of use in nearly empty parts of the file, and moves parts from
     * its end to holes before it, a little at a time.
     */
    private void tidyUp(MVStore store) {
        if (store.isClosed() || System.nanoTime() - tidied < TIDYING_NANOSECONDS) {
            return;
        }
        changes.between(() -> {
            store.compact(LEAST_FILL_PERCENT, TIDIED_BYTES);
            store.commit();
            if (store.getFileStore() instanceof RandomAccessStore file && file.getFillRate() < LEAST_FILL_PERCENT) {
                file.compactMoveChunks(LEAST_FILL_PERCENT, TIDIED_BYTES, store);
            }
        });
        tidied = System.nanoTime();
    }

    /** Returns when the last write has ended: to be closed before the database. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LONGEST_WRITE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The database is still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
