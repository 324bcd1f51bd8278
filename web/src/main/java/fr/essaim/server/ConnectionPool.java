// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A pool that does not let everybody wait for a database that is away: who comes shortly after somebody waited in vain is
 * refused at once. A page that asks ten times waits once.
 */
class ConnectionPool extends HikariDataSource {

    private static final Duration NOT_ASKED_AGAIN = Duration.ofSeconds(2);
    private static final String CANNOT_CONNECT = "08001";

    /** Of {@link System#nanoTime}; null while the database answers. */
    private volatile Long askAgainAt;

    private final LongSupplier nanos;

    ConnectionPool(HikariConfig config) {
        this(config, System::nanoTime);
    }

    ConnectionPool(HikariConfig config, LongSupplier nanos) {
        super(config);
        this.nanos = nanos;
    }

    /** @throws SQLTransientConnectionException when the database does not answer */
    @Override
    public Connection getConnection() throws SQLException {
        Long until = askAgainAt;
        if (until != null && nanos.getAsLong() - until < 0) {
            throw new SQLTransientConnectionException("The database did not answer a moment ago", CANNOT_CONNECT);
        }
        try {
            Connection connection = super.getConnection();
            askAgainAt = null;
            return connection;
        } catch (SQLException e) {
            // Without such a cause all connections are in use, or who waited was interrupted: the database may be well
            if (e.getCause() instanceof SQLException) {
                askAgainAt = nanos.getAsLong() + NOT_ASKED_AGAIN.toNanos();
            }
            throw e;
        }
    }
}
