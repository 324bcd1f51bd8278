// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A connection to the database in a file that takes a change only while it can be kept, and whose commits end when what was
 * changed is on the disk. Without a transaction that is when the connection is given back.
 */
final class GuardedConnection implements InvocationHandler {

    /** How statements begin that one may run beside a full disk. */
    private static final List<String> READING = List.of("select", "with", "values", "explain", "show");

    /** Numbers drawn and rows locked are written too. */
    private static final List<String> WRITING = List.of("for update", "next value", "nextval");

    private final Connection connection;
    private final DurablePool pool;
    private boolean changed;

    /** The database behind it was closed because it could not be written: there is nothing left to roll back. */
    private boolean lost;

    private GuardedConnection(Connection connection, DurablePool pool) {
        this.connection = connection;
        this.pool = pool;
    }

    static Connection around(Connection connection, DurablePool pool) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(connection, pool));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (lost && Set.of("rollback", "setAutoCommit").contains(method.getName())) {
            return null;
        }
        switch (method.getName()) {
            case "prepareStatement", "prepareCall" -> prepare((String) arguments[0]);
            case "createStatement" -> changed = true;
            case "close" -> {
                giveBack();
                return null;
            }
            default -> {
                // The connection's own
            }
        }
        Object answer = call(method, arguments);
        switch (method.getName()) {
            case "commit" -> keep();
            case "rollback" -> changed &= arguments != null;
            case "setAutoCommit" -> {
                if (Boolean.TRUE.equals(arguments[0])) {
                    keep();
                }
            }
            default -> {
                // Nothing was changed
            }
        }
        return answer;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void prepare(String sql) throws SQLException {
        String words = sql.strip().toLowerCase(Locale.ROOT);
        if (READING.stream().noneMatch(words::startsWith) || WRITING.stream().anyMatch(words::contains)) {
            pool.gate().pass();
            changed = true;
        }
    }

    private void keep() throws SQLException {
        if (changed) {
            changed = false;
            lost = true;
            pool.keep(connection);
            lost = false;
        }
    }

    private void giveBack() throws SQLException {
        try {
            if (changed && !connection.isClosed() && connection.getAutoCommit()) {
                keep();
            }
        } finally {
            connection.close();
        }
    }
}
