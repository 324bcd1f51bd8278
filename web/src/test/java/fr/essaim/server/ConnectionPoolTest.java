// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {

    private static final long MILLISECONDS_TO_WAIT = 2_000;

    private static final String REFUSED_AT_ONCE = "a moment ago";

    private final AtomicLong nanos = new AtomicLong();
    private final ConnectionPool pool = pool();
    private volatile boolean away;

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void who_comes_after_somebody_waited_in_vain_is_refused_at_once_for_two_seconds() throws SQLException {
        away = true;
        assertThatThrownBy(pool::getConnection)
                .hasCauseInstanceOf(SQLException.class)
                .message()
                .doesNotContain(REFUSED_AT_ONCE);
        away = false;

        nanos.addAndGet(Duration.ofSeconds(2).toNanos() - 1);
        assertThatThrownBy(pool::getConnection).hasMessageContaining(REFUSED_AT_ONCE);

        nanos.incrementAndGet();
        pool.getConnection().close();
        pool.getConnection().close();
    }

    @Test
    void nobody_is_refused_because_another_was_interrupted_while_waiting() throws SQLException {
        try (Connection only = pool.getConnection()) {
            assertThat(only).isNotNull();
            Thread.currentThread().interrupt();
            assertThatThrownBy(pool::getConnection).hasCauseInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }

        pool.getConnection().close();
    }

    @Test
    void nobody_is_refused_because_all_connections_were_in_use() throws SQLException {
        try (Connection only = pool.getConnection()) {
            assertThat(only).isNotNull();
            assertThatThrownBy(pool::getConnection).hasNoCause();
        }

        pool.getConnection().close();
    }

    private ConnectionPool pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database());
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(MILLISECONDS_TO_WAIT);
        config.setValidationTimeout(MILLISECONDS_TO_WAIT / 2);
        config.setInitializationFailTimeout(-1);
        return new ConnectionPool(config, nanos::get);
    }

    private DataSource database() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        if (away) {
                            throw new SQLException("away", "08001");
                        }
                        return DriverManager.getConnection("jdbc:h2:mem:");
                    }
                    return method.getReturnType() == int.class ? 0 : null;
                });
    }
}
