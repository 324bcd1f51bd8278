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
    private static final List<String> WRITING = List.of("for update", "final table", "next value", "nextval");

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
        return switch (method.getName()) {
            case "prepareStatement", "prepareCall" -> prepared(method, arguments);
            case "createStatement" -> guarded(call(method, arguments), method);
            case "commit", "rollback", "setAutoCommit" -> {
                Object answer = betweenWrites(() -> call(method, arguments));
                end(method, arguments);
                yield answer;
            }
            case "close" -> {
                giveBack();
                yield null;
            }
            default -> call(method, arguments);
        };
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object prepared(Method method, Object[] arguments) throws Throwable {
        String words = ((String) arguments[0]).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (READING.stream().anyMatch(words::startsWith) && WRITING.stream().noneMatch(words::contains)) {
            return call(method, arguments);
        }
        pool.gate().pass();
        return guarded(call(method, arguments), method);
    }

    private Object guarded(Object statement, Method asked) {
        return GuardedStatement.around(statement, asked.getReturnType(), this);
    }

    private void end(Method method, Object[] arguments) throws SQLException {
        if ("rollback".equals(method.getName())) {
            changed &= arguments != null;
        } else if (arguments == null || Boolean.TRUE.equals(arguments[0])) {
            keep();
        }
    }

    private void keep() throws SQLException {
        if (changed) {
            changed = false;
            write();
        }
    }

    private void write() throws SQLException {
        lost = true;
        pool.keep(connection);
        lost = false;
    }

    /** Runs a statement that may change something. H2 would write a large transaction by itself, whatever else is changed meanwhile. */
    Object change(ChangesUnderWay.Change statement) throws Throwable {
        if (pool.holdsMuch(connection)) {
            write();
        }
        changed = true;
        return pool.changes().make(statement);
    }

    private void giveBack() throws Throwable {
        try {
            if (changed && !lost && !connection.isClosed() && connection.getAutoCommit()) {
                keep();
            }
        } finally {
            betweenWrites(() -> {
                connection.close();
                return null;
            });
        }
    }

    /** Not while the database is written, unless there is nothing to end: whoever read only never waits. */
    private Object betweenWrites(ChangesUnderWay.Change ending) throws Throwable {
        return changed ? pool.changes().make(ending) : ending.make();
    }
}
