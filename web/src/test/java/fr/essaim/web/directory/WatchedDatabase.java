// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that lets a test step in before one of the methods of its connections runs. */
final class WatchedDatabase {

    /** What the test does at that moment. */
    interface Step {
        void take() throws SQLException;
    }

    private WatchedDatabase() {}

    static DataSource before(String method, DataSource database, Step step) {
        return proxy(DataSource.class, database, "", () -> {}, method, step);
    }

    private static <T> T proxy(Class<T> type, T target, String method, Step step, String ofConnection, Step later) {
        return type.cast(Proxy.newProxyInstance(
                WatchedDatabase.class.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        step.take();
                    }
                    try {
                        Object answer = called.invoke(target, arguments);
                        return answer instanceof Connection connection
                                ? proxy(Connection.class, connection, ofConnection, later, "", () -> {})
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
