// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;

/**
 * Writes causes into the log without the messages of databases, which hold the values of rows: names, logins, addresses.
 * Class, SQL state and places remain. What wraps such a failure repeats its message, and loses it too.
 */
public final class DiscreetCause extends ThrowableProxyConverter {

    private static final int DEEPEST = 20;

    @Override
    protected String throwableProxyToString(IThrowableProxy cause) {
        boolean told = cause instanceof ThrowableProxy known && isOfDatabase(known.getThrowable());
        return super.throwableProxyToString(
                told ? new ThrowableProxy(discreet(((ThrowableProxy) cause).getThrowable(), DEEPEST)) : cause);
    }

    private static boolean isOfDatabase(Throwable cause) {
        Throwable next = cause;
        for (int i = 0; i < DEEPEST && next != null; i++) {
            if (next instanceof SQLException) {
                return true;
            }
            next = next.getCause();
        }
        return false;
    }

    private static Throwable discreet(Throwable cause, int deepest) {
        if (cause == null || deepest == 0) {
            return null;
        }
        String state = cause instanceof SQLException failure ? ", SQL state " + failure.getSQLState() : "";
        var discreet = new Throwable(cause.getClass().getName() + state, discreet(cause.getCause(), deepest - 1));
        discreet.setStackTrace(cause.getStackTrace());
        return discreet;
    }
}
