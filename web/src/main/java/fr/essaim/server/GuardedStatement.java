// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Statement;

/** A statement that may change the database in a file, and is not run while that is written. */
final class GuardedStatement implements InvocationHandler {

    private final Statement statement;
    private final GuardedConnection connection;

    private GuardedStatement(Statement statement, GuardedConnection connection) {
        this.statement = statement;
        this.connection = connection;
    }

    /** @param kind what a statement of this kind is asked for by */
    static Object around(Object statement, Class<?> kind, GuardedConnection connection) {
        return Proxy.newProxyInstance(
                GuardedStatement.class.getClassLoader(),
                new Class<?>[] {kind},
                new GuardedStatement((Statement) statement, connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return method.getName().startsWith("execute")
                    ? connection.change(() -> method.invoke(statement, arguments))
                    : method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
