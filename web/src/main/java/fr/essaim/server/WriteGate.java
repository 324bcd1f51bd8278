// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import fr.essaim.persistence.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps changes away from a file that cannot take them. It closes while there is room yet, so that H2 itself can write on,
 * and when a write failed; pages can still be read. It opens again when a piece of a file beside the database could be
 * written, of the size and at the place where the database would grow.
 */
final class WriteGate {

    private static final Logger LOG = LoggerFactory.getLogger(WriteGate.class);
    private static final String DISK_FULL = "53100";
    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(1);
    private static final int PIECE = 1 << 20;

    private final Path database;
    private final long reserve;
    private final LongSupplier room;
    private final LongSupplier nanos;

    private boolean closed;

    /** Whether a write failed, not only room. */
    private boolean failed;

    private Runnable reopening = () -> {};

    private long nextTrial;

    /**
     * @param database the file
     * @param reserve bytes that have to be free for a change to be taken
     */
    WriteGate(Path database, long reserve) {
        this(database, reserve, database.getParent().toFile()::getUsableSpace, System::nanoTime);
    }

    WriteGate(Path database, long reserve, LongSupplier room, LongSupplier nanos) {
        this.database = database;
        this.reserve = reserve;
        this.room = room;
        this.nanos = nanos;
    }

    /** @param reopening to be run before changes are taken again after a write failed */
    void onReopening(Runnable reopening) {
        this.reopening = reopening;
    }

    /** @throws SQLException when no change can be taken */
    synchronized void pass() throws SQLException {
        if (closed) {
            throw new SQLException("Nothing could be written a moment ago", DISK_FULL);
        }
        requireRoom();
    }

    /** Opens it again when that can be, at most once a second; to be called while nobody has a connection in hand. */
    synchronized void tryAgain() {
        if (closed && nanos.getAsLong() - nextTrial >= 0) {
            try {
                tryToWrite();
            } catch (SQLException e) {
                LOG.debug("Still closed", e);
            }
        }
    }

    /** To be told when the database could not be written. */
    synchronized void close(Throwable failure) {
        failed = true;
        refuse(failure);
    }

    private void refuse(Throwable failure) {
        closed = true;
        nextTrial = nanos.getAsLong() + BETWEEN_TRIALS.toNanos();
        Storage.refused(failure);
    }

    /** @throws SQLException when nothing can be written for now */
    synchronized void tryToWrite() throws SQLException {
        requireRoom();
        Path trial = database.resolveSibling("trial.tmp");
        try {
            PrivateFiles.file(trial);
            try (FileChannel file = FileChannel.open(trial, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.allocate(PIECE), Files.exists(database) ? Files.size(database) : 0);
                file.force(true);
            } finally {
                Files.deleteIfExists(trial);
            }
        } catch (IOException e) {
            SQLException failure = new SQLException("A file beside the database cannot be written", DISK_FULL, e);
            close(failure);
            throw failure;
        }
        if (failed) {
            reopening.run();
        }
        failed = false;
        closed = false;
        Storage.works();
    }

    private void requireRoom() throws SQLException {
        if (room.getAsLong() < reserve) {
            SQLException full = new SQLException("Less room than " + reserve + " bytes", DISK_FULL);
            refuse(full);
            throw full;
        }
    }
}
