// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * An empty database for one test or test class. It is an H2 in memory, or in a file where the property
 * {@code essaim.test.folder} names a folder; with {@code essaim.test.database=postgresql} it is a schema of its own in the
 * PostgreSQL that serves the whole JVM.
 */
public final class FreshDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 20;
    private static final TimeLimits LIMITS = new TimeLimits(Duration.ofSeconds(30), Duration.ofSeconds(2));

    private final HikariDataSource pool;

    public FreshDatabase() {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        if (isPostgreSql()) {
            PostgreSqlServer server = PostgreSqlServer.shared();
            config.setJdbcUrl(server.url(server.newSchema()));
            config.setUsername(PostgreSqlServer.USER);
        } else {
            config.setJdbcUrl(h2());
            config.setUsername("sa");
        }
        config.setConnectionInitSql(LIMITS.settingsFor(config.getJdbcUrl()));
        pool = new HikariDataSource(config);
    }

    public static boolean isPostgreSql() {
        return "postgresql".equals(System.getProperty("essaim.test.database"));
    }

    private static String h2() {
        String folder = System.getProperty("essaim.test.folder");
        return folder == null
                ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
                : "jdbc:h2:file:" + folder + "/" + UUID.randomUUID();
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
