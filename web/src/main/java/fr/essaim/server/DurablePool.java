// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import com.zaxxer.hikari.HikariConfig;
import fr.essaim.persistence.StorageTrial;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pool of a database in a file of this machine: what a commit confirms is on the disk, and nothing else is confirmed. */
final class DurablePool extends ConnectionPool implements StorageTrial {

    private static final Logger LOG = LoggerFactory.getLogger(DurablePool.class);

    private final WriteGate gate;
    private final GroupFlush flush = new GroupFlush(this::refuse);

    DurablePool(HikariConfig config, WriteGate gate) {
        super(config);
        this.gate = gate;
        gate.onReopening(this::reopen);
    }

    @Override
    public Connection getConnection() throws SQLException {
        gate.tryAgain();
        Connection connection = super.getConnection();
        try {
            GroupFlush.takeOver(GroupFlush.store(connection));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return GuardedConnection.around(connection, this);
    }

    WriteGate gate() {
        return gate;
    }

    ChangesUnderWay changes() {
        return flush.changes();
    }

    /** Whether so much is in memory only that H2 will soon write it by itself. */
    boolean holdsMuch(Connection connection) throws SQLException {
        MVStore store = GroupFlush.store(connection);
        return store != null && store.getUnsavedMemory() > store.getAutoCommitMemory() / 4;
    }

    /** @throws SQLException when what was committed cannot be kept, and is forgotten */
    void keep(Connection connection) throws SQLException {
        flush.await(GroupFlush.store(connection));
    }

    private void refuse(SQLException failure) {
        gate.close(failure);
        // They belong to the database that was closed
        getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void tryToStore() throws SQLException {
        gate.tryToWrite();
    }

    /**
     * What was opened while nothing could be written may have been opened to be read only, or have failed unseen: it is opened
     * once more.
     */
    private void reopen() {
        try (Connection connection = super.getConnection();
                var statement = connection.createStatement()) {
            MVStore store = GroupFlush.store(connection);
            if (store.isReadOnly() || store.getPanicException() != null) {
                statement.execute("shutdown immediately");
                getHikariPoolMXBean().softEvictConnections();
            }
        } catch (SQLException e) {
            LOG.debug("Closed already", e);
            getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public void close() {
        flush.close();
        super.close();
    }
}
