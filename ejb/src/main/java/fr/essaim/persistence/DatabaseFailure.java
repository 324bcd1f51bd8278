// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** A failure of the database that passes: nothing was kept, and the same may succeed a moment later. */
public enum DatabaseFailure {
    /** It does not answer, or its connections broke. */
    AWAY("database.away"),
    /** Another transaction held what was to be changed, longer than the lock time-out. */
    BUSY("database.busy"),
    /** A statement ran longer than the statement time-out. */
    SLOW("database.slow"),
    /** It answers and cannot keep anything: its disk is full, read-only or broken. */
    FULL("database.full");

    /** Lock not available, deadlock, serialization, and what H2 calls a lock time-out and a concurrent update. */
    private static final Set<String> OF_LOCKS = Set.of("55P03", "40P01", "40001", "HYT00", "90131");

    private static final Set<String> OF_CANCELLING = Set.of("57014");

    /** Too many connections; and H2's: connection broken, database closed, closed at once, in use elsewhere. */
    private static final Set<String> OF_ABSENCE = Set.of("53300", "90067", "90098", "90121", "90020");

    /** Disk full, a transaction that may only read, a disk that fails; and H2's: read-only, and two of files that fail. */
    private static final Set<String> OF_STORAGE = Set.of("53100", "25006", "58030", "90097", "90028", "90031");

    /** What H2 throws when its file can't be written, and wraps in an error of no kind; not on every class path. */
    private static final String OF_H2_STORE = "org.h2.mvstore.MVStoreException";

    private static final int DEEPEST = 30;

    private final String messageKey;

    DatabaseFailure(String messageKey) {
        this.messageKey = messageKey;
    }

    /** A sentence for agents in {@code fr.essaim.messages}. */
    public String messageKey() {
        return messageKey;
    }

    /** Looks behind what frameworks wrapped around the database's own exception; empty for any other failure. */
    public static Optional<DatabaseFailure> of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            Optional<DatabaseFailure> kind = kind(cause);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseFailure> kind(Throwable cause) {
        if (cause instanceof DatabaseClosedException) {
            return Optional.of(AWAY);
        }
        if (OF_H2_STORE.equals(cause.getClass().getName())) {
            return Optional.of(FULL);
        }
        if (!(cause instanceof SQLException failure)) {
            return Optional.empty();
        }
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (OF_LOCKS.contains(state)) {
            return Optional.of(BUSY);
        }
        if (OF_STORAGE.contains(state)) {
            return Optional.of(FULL);
        }
        if (OF_CANCELLING.contains(state)) {
            return Optional.of(SLOW);
        }
        boolean away = failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || isOfConnections(state);
        return away ? Optional.of(AWAY) : Optional.empty();
    }

    /** Connection exceptions, and a server that shuts down or starts. */
    private static boolean isOfConnections(String state) {
        return state.startsWith("08") || state.startsWith("57P") || OF_ABSENCE.contains(state);
    }
}
