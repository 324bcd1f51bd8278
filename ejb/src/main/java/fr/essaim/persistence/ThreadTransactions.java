// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * One entity manager per transaction, bound to its thread. An unchecked exception rolls back; a joined transaction that
 * failed inside cannot be committed outside.
 */
final class ThreadTransactions implements Transactions {

    private final Supplier<EntityManagerFactory> factory;
    private final ThreadLocal<Running> current = new ThreadLocal<>();

    private record Running(EntityManager em, List<Runnable> afterCommit) {

        void commit() {
            em.getTransaction().commit();
            afterCommit.forEach(Runnable::run);
        }
    }

    ThreadTransactions(Supplier<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    @Override
    public <T> T required(Callable<T> work) throws Exception {
        Running running = current.get();
        if (running == null) {
            return requiresNew(work);
        }
        try {
            return work.call();
        } catch (RuntimeException | Error e) {
            running.em().getTransaction().setRollbackOnly();
            throw e;
        }
    }

    @Override
    public <T> T requiresNew(Callable<T> work) throws Exception {
        Running outer = current.get();
        Running own = new Running(factory.get().createEntityManager(), new ArrayList<>());
        current.set(own);
        try {
            own.em().getTransaction().begin();
            T result = result(work, own);
            own.commit();
            return result;
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
            close(own.em());
        }
    }

    private static <T> T result(Callable<T> work, Running own) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            own.commit();
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

    @Override
    public void afterCommit(Runnable work) {
        running().afterCommit().add(work);
    }

    /** @throws IllegalStateException when none is running */
    EntityManager current() {
        return running().em();
    }

    private Running running() {
        Running running = current.get();
        if (running == null) {
            throw new IllegalStateException("No transaction is running on this thread");
        }
        return running;
    }
}
