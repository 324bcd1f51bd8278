// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.naming.NameNotFoundException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What keeps the database closed, what agents are told then, and that it opens by itself. */
class DatabaseTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final AtomicLong nanos = new AtomicLong();
    private Database database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void opensAndMigratesAnEmptyDatabase() throws Exception {
        database = new Database(dataSource("secret"));

        assertThat(database.closed()).isEmpty();
        Long plans = database.transactions().required(() -> database.entityManager()
                .createQuery("select count(p) from AdministrationPlan p", Long.class)
                .getSingleResult());
        assertThat(plans).isZero();
    }

    @Test
    void isClosedWhenTheServerHasNoSuchDataSource() {
        database = new Database(
                () -> {
                    throw new IllegalStateException(new NameNotFoundException("jdbc/other"));
                },
                nanos::get);

        assertThat(database.closed()).contains(ClosedReason.DATA_SOURCE_UNKNOWN);
        assertThatThrownBy(() -> database.transactions().required(() -> 1))
                .isInstanceOfSatisfying(DatabaseClosedException.class, closed -> assertThat(closed.messageKey())
                        .isEqualTo("database.closed"));
    }

    @Test
    void isClosedWhenThePasswordIsWrong() throws SQLException {
        dataSource("secret").getConnection().close();

        database = new Database(dataSource("guess"));

        assertThat(database.closed()).contains(ClosedReason.PASSWORD_REFUSED);
    }

    @Test
    void isClosedWhenALaterVersionMigratedIt() throws SQLException {
        new Database(dataSource("secret")).closed();
        sql("insert into \"essaim_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                + " values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'essaim', 1, true)");

        database = new Database(dataSource("secret"));

        assertThat(database.closed()).contains(ClosedReason.SCHEMA_NEWER);
    }

    @Test
    void isClosedWhenItsTablesWereMadeByMigrationsThatWereRewrittenSince() throws SQLException {
        new Database(dataSource("secret")).closed();
        sql("update \"essaim_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");

        database = new Database(dataSource("secret"));

        assertThat(database.closed()).contains(ClosedReason.SCHEMA_REWRITTEN);
    }

    @Test
    void isClosedWhenAMigrationFails() throws SQLException {
        sql("create table administration_plan (something int)");

        database = new Database(dataSource("secret"));

        assertThat(database.closed()).contains(ClosedReason.MIGRATION_FAILED);
    }

    @Test
    void opensByItselfWhenTheDatabaseComesAndIsNotAskedAllTheTime() {
        AtomicInteger asked = new AtomicInteger();
        database = new Database(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException(new SQLTransientConnectionException("nobody there"));
                    }
                    return dataSource("secret");
                },
                nanos::get);

        assertThat(database.closed()).contains(ClosedReason.UNREACHABLE);
        assertThat(database.closed()).contains(ClosedReason.UNREACHABLE);
        assertThat(asked).hasValue(1);

        nanos.addAndGet(Database.BETWEEN_TRIES.toNanos());

        assertThat(database.lastClosed()).contains(ClosedReason.UNREACHABLE);
        assertThat(asked).hasValue(1);
        assertThat(database.closed()).isEmpty();
        assertThat(database.lastClosed()).isEmpty();
        assertThat(asked).hasValue(2);
    }

    private DataSource dataSource(String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("essaim");
        source.setPassword(password);
        return source;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource("secret").getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
