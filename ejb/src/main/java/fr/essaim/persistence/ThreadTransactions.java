// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * One entity manager per transaction, bound to its thread. An unchecked exception rolls back; a joined transaction that
 * failed inside cannot be committed outside.
 */
final class ThreadTransactions implements Transactions {

    private final Supplier<EntityManagerFactory> factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    ThreadTransactions(Supplier<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    @Override
    public <T> T required(Callable<T> work) throws Exception {
        EntityManager running = current.get();
        if (running == null) {
            return requiresNew(work);
        }
        try {
            return work.call();
        } catch (RuntimeException | Error e) {
            running.getTransaction().setRollbackOnly();
            throw e;
        }
    }

    @Override
    public <T> T requiresNew(Callable<T> work) throws Exception {
        EntityManager outer = current.get();
        EntityManager own = factory.get().createEntityManager();
        current.set(own);
        try {
            own.getTransaction().begin();
            T result = result(work, own);
            own.getTransaction().commit();
            return result;
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
            close(own);
        }
    }

    private static <T> T result(Callable<T> work, EntityManager own) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            own.getTransaction().commit();
            throw e;
        }
    }

    private static void close(EntityManager own) {
        try {
            if (own.getTransaction().isActive()) {
                own.getTransaction().rollback();
            }
        } finally {
            own.close();
        }
    }

    /** @throws IllegalStateException when none is running */
    EntityManager current() {
        EntityManager running = current.get();
        if (running == null) {
            throw new IllegalStateException("No transaction is running on this thread");
        }
        return running;
    }
}
