// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database can keep what it is given, as far as is known. Whoever sees a write refused says so; from then on
 * the health page tries by itself, until something can be kept again. One for all applications of a server.
 */
public final class Storage {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    /** As much as a transaction of some size takes. */
    private static final String MEBIBYTE_OF_TEXT = "insert into essaim_storage_trial"
            + " select md5(random()::text || place) from generate_series(1, 16384) as place";

    private static boolean refusing;
    private static long toldAt;

    private Storage() {}

    /** To be told when a transaction was refused as {@link DatabaseFailure#FULL}. */
    public static synchronized void refused(Throwable failure) {
        long now = System.nanoTime();
        if (!refusing || now - toldAt > BETWEEN_LINES.toNanos()) {
            LOG.error(
                    "Nothing can be stored ({}): changes are refused, pages can be read. Look at the disk of the database:"
                            + " full, read-only, over quota or broken. It is tried again by itself, no restart is needed",
                    reason(failure));
            toldAt = now;
        }
        refusing = true;
    }

    /** Whether nothing could be stored when it was tried last; tries again when that is so. */
    public static boolean refuses(DataSource database) {
        if (!isRefusing()) {
            return false;
        }
        try {
            trial(database);
            works();
        } catch (SQLException e) {
            if (DatabaseFailure.of(e).filter(DatabaseFailure.FULL::equals).isPresent()) {
                refused(e);
            }
        }
        return isRefusing();
    }

    /** To be told when something was stored after it had been refused. */
    public static synchronized void works() {
        if (refusing) {
            refusing = false;
            LOG.warn("Changes can be stored again");
        }
    }

    public static synchronized boolean isRefusing() {
        return refusing;
    }

    private static void trial(DataSource database) throws SQLException {
        if (database.isWrapperFor(StorageTrial.class)) {
            database.unwrap(StorageTrial.class).tryToStore();
            return;
        }
        try (Connection connection = database.getConnection()) {
            if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                writeAndForget(connection);
            }
        }
    }

    /** A table of its own, in a transaction that is taken back: files grow and the log of the database is written. */
    private static void writeAndForget(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table essaim_storage_trial (line text)");
            statement.execute(MEBIBYTE_OF_TEXT);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Class and SQL state of what the database said; its message may hold the values of rows. */
    private static String reason(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return "SQL state " + sql.getSQLState();
            }
            last = cause;
        }
        return last.getClass().getName();
    }
}
