// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database that goes away for a moment, just when it is told one kind of statement. */
public final class LapsingDatabase {

    private final DataSource database;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile String words = "";

    public LapsingDatabase(DataSource database) {
        this.database = database;
    }

    /** The next statements with these words in them fail, so many times. */
    public void lapse(String words, int times) {
        this.words = words;
        failures.set(times);
    }

    /** How many failures are still to come. */
    public int left() {
        return failures.get();
    }

    public DataSource dataSource() {
        return proxy(
                DataSource.class,
                database,
                (name, given, result) -> result instanceof Connection connection ? watched(connection) : result);
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, connection, (name, given, result) -> {
            if (name.equals("prepareStatement")
                    && given[0].toString().contains(words)
                    && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new SQLTransientConnectionException("away", "08006");
            }
            return result;
        });
    }

    private interface Watch {
        Object seen(String method, Object[] given, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T real, Watch watch) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            try {
                return watch.seen(method.getName(), given, method.invoke(real, given));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
