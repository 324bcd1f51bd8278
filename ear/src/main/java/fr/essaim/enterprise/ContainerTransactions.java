// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import fr.essaim.persistence.ServerTransactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The transactions of the server: one entity manager each, closed when its transaction has ended. */
@ApplicationScoped
public class ContainerTransactions implements ServerTransactions {

    private static final String ENTITY_MANAGER = ContainerTransactions.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry running;

    /** The provider is the application's own, not one that the server knows. */
    @Override
    public EntityManagerFactory open(String unit, DataSource dataSource, Map<String, Object> properties) {
        ClassLoader business = ServerTransactions.class.getClassLoader();
        Map<String, Object> joined = new HashMap<>(properties);
        joined.put("jakarta.persistence.transactionType", "JTA");
        joined.put("jakarta.persistence.jtaDataSource", dataSource);
        joined.put("eclipselink.target-server", "JBoss");
        joined.put("eclipselink.classloader", business);
        return ServiceLoader.load(PersistenceProvider.class, business).stream()
                .map(provider -> provider.get().createEntityManagerFactory(unit, joined))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No provider knows the persistence unit " + unit));
    }

    @Override
    @Transactional(TxType.REQUIRED)
    public <T> T required(Callable<T> work) throws Exception {
        return work.call();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T requiresNew(Callable<T> work) throws Exception {
        return work.call();
    }

    @Override
    public void afterCommit(Runnable work) {
        running.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Too early
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public <T> T outside(Supplier<T> work) {
        return work.get();
    }

    @Override
    public EntityManager current(Supplier<EntityManagerFactory> factory) {
        if (running.getTransactionKey() == null) {
            throw new IllegalStateException("No transaction is running on this thread");
        }
        EntityManager known = (EntityManager) running.getResource(ENTITY_MANAGER);
        return known == null ? begun(factory.get().createEntityManager()) : known;
    }

    private EntityManager begun(EntityManager own) {
        own.joinTransaction();
        running.putResource(ENTITY_MANAGER, own);
        running.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The provider writes what is pending by itself
            }

            @Override
            public void afterCompletion(int status) {
                own.close();
            }
        });
        return own;
    }
}
