// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import com.zaxxer.hikari.HikariConfig;
import fr.essaim.persistence.DatabaseFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.spi.ObjectFactory;
import org.apache.catalina.core.StandardContext;
import org.apache.tomcat.util.descriptor.web.ContextResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one pool of database connections, found by every context under {@code java:comp/env/jdbc/essaim}. */
public final class SharedDataSource implements ObjectFactory {

    private static final Logger LOG = LoggerFactory.getLogger(SharedDataSource.class);
    private static final int IDLE_CONNECTIONS = 8;

    /** A PostgreSQL that is set to confirm before it writes does not so for us. */
    private static final String CONFIRM_WHAT_IS_WRITTEN = "; select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    /** Beyond the longest statement, a server that says nothing any more is given up. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static ConnectionPool pool;

    /**
     * Opens the pool. A PostgreSQL that does not answer yet may come later.
     *
     * @throws CannotStartException when the database is there and refuses
     */
    static void open(DatabaseSettings settings) throws CannotStartException {
        var config = new HikariConfig();
        config.setPoolName("essaim");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(IDLE_CONNECTIONS, settings.requests()));
        config.setConnectionTimeout(settings.connect().toMillis());
        config.setValidationTimeout(Math.max(500, settings.connect().toMillis() / 2));
        config.setConnectionInitSql(settings.limits().settingsFor(settings.url())
                + (settings.isPostgreSql() ? CONFIRM_WHAT_IS_WRITTEN : ""));
        config.setInitializationFailTimeout(-1);
        if (settings.isPostgreSql()) {
            config.setDataSourceProperties(driverSettings(settings));
        }
        tryOnce(settings);
        pool = settings.file()
                .<ConnectionPool>map(file -> new DurablePool(config, new WriteGate(file, settings.reserve())))
                .orElseGet(() -> new ConnectionPool(config));
    }

    private static Properties driverSettings(DatabaseSettings settings) {
        var driver = new Properties();
        driver.setProperty("ApplicationName", "essaim");
        driver.setProperty("connectTimeout", Long.toString(settings.connect().toSeconds()));
        driver.setProperty(
                "socketTimeout",
                Long.toString(settings.limits().statement().plus(SILENCE).toSeconds()));
        driver.setProperty("tcpKeepAlive", "true");
        return driver;
    }

    private static void tryOnce(DatabaseSettings settings) throws CannotStartException {
        Properties login = settings.isPostgreSql() ? driverSettings(settings) : new Properties();
        login.setProperty("user", settings.user());
        login.setProperty("password", settings.password());
        if (settings.file().isPresent()) {
            FileDatabase.checkWhole(settings, settings.file().get());
        }
        try {
            connectOnce(settings, login);
        } catch (SQLException e) {
            boolean mayCome = settings.isPostgreSql()
                    && DatabaseFailure.of(e)
                            .filter(DatabaseFailure.AWAY::equals)
                            .isPresent();
            if (!mayCome) {
                throw new CannotStartException(
                        "The database %s cannot be opened: %s".formatted(settings.place(), e.getMessage()));
            }
            LOG.warn(
                    "The database {} does not answer (SQL state {}): it is tried again every few seconds",
                    settings.place(),
                    e.getSQLState());
        }
    }

    private static void connectOnce(DatabaseSettings settings, Properties login) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), login)) {
            LOG.info("Database {}", connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            if (settings.file().isEmpty() || !FileDatabase.giveFirstPassword(settings, e)) {
                throw e;
            }
        }
    }

    static void bindIn(StandardContext context) {
        var resource = new ContextResource();
        resource.setName("jdbc/essaim");
        resource.setType("javax.sql.DataSource");
        resource.setAuth("Container");
        resource.setProperty("factory", SharedDataSource.class.getName());
        context.getNamingResources().addResource(resource);
    }

    static void close() {
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    public Object getObjectInstance(Object reference, Name name, Context context, Hashtable<?, ?> environment) {
        return pool;
    }
}
