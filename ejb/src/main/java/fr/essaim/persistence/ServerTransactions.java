// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What a server with a transaction manager offers as a bean. It then honours {@link Transactional} itself, and the
 * database joins its transactions.
 */
public interface ServerTransactions extends Transactions {

    /** Opens a persistence unit that takes part in the server's transactions. */
    EntityManagerFactory open(String unit, DataSource dataSource, Map<String, Object> properties);

    /**
     * The entity manager of the running transaction, made when first asked for.
     *
     * @throws IllegalStateException when none is running
     */
    EntityManager current(Supplier<EntityManagerFactory> factory);

    /** Runs work that has transactions of its own, such as a migration. */
    <T> T outside(Supplier<T> work);
}
