// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The database, opened once at start: migrated, then reached through the entity manager of the running transaction.
 * Entities are not cached between transactions, so that several servers may share it.
 */
@ApplicationScoped
public class Database {

    private EntityManagerFactory factory;
    private Transactions transactions;

    protected Database() {}

    @Inject
    public Database(DataSource dataSource) {
        SchemaMigration.run(dataSource);
        factory = Persistence.createEntityManagerFactory(
                "essaim",
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource,
                        "eclipselink.session-name",
                        "essaim-" + UUID.randomUUID()));
        transactions = new Transactions(factory);
    }

    void openAtStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        factory.isOpen();
    }

    /** Runs work in transactions where no interceptor does. */
    public Transactions transactions() {
        return transactions;
    }

    /** Stands for the entity manager of whatever transaction is running. */
    @Produces
    public EntityManager entityManager() {
        return transactions.entityManager();
    }

    @PreDestroy
    void close() {
        factory.close();
    }
}
