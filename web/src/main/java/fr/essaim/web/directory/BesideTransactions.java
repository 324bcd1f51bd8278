// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Writes the portal's own tables beside the transaction that a Jakarta EE server may be running for the business: a
 * failure of one is not a failure of the other, and what is remembered of a written row stays true.
 */
final class BesideTransactions {

    private static final String MANAGER = "java:jboss/TransactionManager";

    private final TransactionManager manager;

    /** @param manager null where the server runs no transactions */
    BesideTransactions(TransactionManager manager) {
        this.manager = manager;
    }

    static BesideTransactions ofTheServer() {
        try {
            return new BesideTransactions(InitialContext.doLookup(MANAGER));
        } catch (NamingException e) {
            return new BesideTransactions(null);
        }
    }

    <T> T run(Supplier<T> work) {
        if (manager == null) {
            return work.get();
        }
        try {
            Transaction running = manager.suspend();
            try {
                return work.get();
            } finally {
                if (running != null) {
                    manager.resume(running);
                }
            }
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException("The server's transaction cannot be left aside", e);
        }
    }
}
