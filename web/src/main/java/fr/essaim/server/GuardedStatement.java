// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Statement;

/** A statement that may change the database in a file, and is not run while that is written. */
final class GuardedStatement implements InvocationHandler {

    /** What is done before and after each change. */
    interface Around {

        void begin() throws SQLException;

        void end() throws SQLException;
    }

    private final Statement statement;
    private final ChangesUnderWay changes;
    private final Around around;

    private GuardedStatement(Statement statement, ChangesUnderWay changes, Around around) {
        this.statement = statement;
        this.changes = changes;
        this.around = around;
    }

    /** @param kind what a statement of this kind is asked for by */
    static Object around(Object statement, Class<?> kind, ChangesUnderWay changes, Around around) {
        return Proxy.newProxyInstance(
                GuardedStatement.class.getClassLoader(),
                new Class<?>[] {kind},
                new GuardedStatement((Statement) statement, changes, around));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            if (!method.getName().startsWith("execute")) {
                return method.invoke(statement, arguments);
            }
            around.begin();
            Object answer = changes.make(() -> method.invoke(statement, arguments));
            around.end();
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
