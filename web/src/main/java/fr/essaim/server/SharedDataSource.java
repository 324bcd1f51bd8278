// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.spi.ObjectFactory;
import org.apache.catalina.core.StandardContext;
import org.apache.tomcat.util.descriptor.web.ContextResource;

/** The one pool of database connections, found by every context under {@code java:comp/env/jdbc/essaim}. */
public final class SharedDataSource implements ObjectFactory {

    /**
     * Requests worked on at once. Each holds two connections at the most, one of them for a question to the directory in the
     * middle of a transaction: with one connection more than requests, no two of them can wait for each other.
     */
    static final int REQUESTS = Math.max(1, Integer.getInteger("essaim.db.connections", 65) - 1);

    private static final int IDLE_CONNECTIONS = 8;

    private static HikariDataSource pool;

    static void open(ServerSettings settings) throws CannotStartException {
        var config = new HikariConfig();
        config.setPoolName("essaim");
        config.setJdbcUrl(settings.databaseUrl());
        config.setUsername(settings.databaseUser());
        config.setPassword(settings.databasePassword());
        config.setMaximumPoolSize(REQUESTS + 1);
        config.setMinimumIdle(Math.min(IDLE_CONNECTIONS, REQUESTS));
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new CannotStartException("The database %s cannot be opened: %s"
                    .formatted(settings.databaseUrl(), e.getCause().getMessage()));
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
