// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.persistence.migration.SchemaMigration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database: opened at start, else by whoever comes first once it can be, migrated, then reached through the entity
 * manager of the running transaction. Entities are not cached between transactions, so that several servers may share it.
 */
@ApplicationScoped
public class Database {

    /** Between two tries to open it, it is closed without asking: visitors must not wait for time-outs in a row. */
    static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

    private static final String UNIT = "essaim";
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private Supplier<DataSource> dataSource;
    private Runnable announcement;
    private final ThreadTransactions ownTransactions = new ThreadTransactions(this::factory);
    private ServerTransactions server;
    private volatile EntityManagerFactory factory;
    private volatile boolean announced;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile ClosedReason closed;
    private volatile long nextTry;
    private LongSupplier nanos = System::nanoTime;

    protected Database() {}

    @Inject
    public Database(
            Instance<DataSource> dataSource, Event<DatabaseOpened> opened, Instance<ServerTransactions> server) {
        this.dataSource = dataSource::get;
        this.server = server.isUnsatisfied() ? null : server.get();
        this.announcement = () -> opened.fire(new DatabaseOpened());
    }

    /** Outside a container. */
    public Database(DataSource dataSource) {
        this.dataSource = () -> dataSource;
        this.announcement = () -> {};
    }

    Database(Supplier<DataSource> dataSource, LongSupplier nanos) {
        this.dataSource = dataSource;
        this.announcement = () -> {};
        this.nanos = nanos;
    }

    void openAtStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        closed();
    }

    /** Why nothing can be served for now; tries to open when that was not tried for some seconds. */
    public Optional<ClosedReason> closed() {
        try {
            factory();
            return Optional.empty();
        } catch (DatabaseClosedException e) {
            return Optional.of(e.reason());
        }
    }

    /** What the last try found; not open before whoever fills it at its opening has done so. Answers at once, and opens nothing. */
    public Optional<ClosedReason> lastClosed() {
        ClosedReason known = closed == null ? ClosedReason.UNREACHABLE : closed;
        return announced ? Optional.empty() : Optional.of(known);
    }

    /** @throws DatabaseClosedException when it cannot be opened now */
    private EntityManagerFactory factory() {
        EntityManagerFactory open = factory;
        if (open != null) {
            return open;
        }
        return server == null ? open() : server.outside(this::open);
    }

    /** One caller tries. Meanwhile the others are told why it was closed before, or wait where it never was tried. */
    private EntityManagerFactory open() {
        if (closed == null) {
            opening.lock();
        } else if (nanos.getAsLong() - nextTry < 0 || !opening.tryLock()) {
            throw new DatabaseClosedException(closed);
        }
        try {
            return factory == null ? tried() : factory;
        } finally {
            opening.unlock();
        }
    }

    private EntityManagerFactory tried() {
        if (closed != null && nanos.getAsLong() - nextTry < 0) {
            throw new DatabaseClosedException(closed);
        }
        try {
            factory = opened(dataSource.get());
        } catch (RuntimeException | LinkageError e) {
            remember(ClosedReason.of(e), e);
            throw new DatabaseClosedException(closed);
        }
        LOG.info("The database is open");
        try {
            announcement.run();
        } finally {
            announced = true;
        }
        return factory;
    }

    private EntityManagerFactory opened(DataSource dataSource) {
        SchemaMigration.run(dataSource);
        EntityManagerFactory factory =
                unit(dataSource, Map.of("eclipselink.session-name", "essaim-" + UUID.randomUUID()));
        try {
            // The first one is when the provider connects
            factory.createEntityManager().close();
            return factory;
        } catch (RuntimeException | LinkageError e) {
            factory.close();
            throw e;
        }
    }

    private EntityManagerFactory unit(DataSource dataSource, Map<String, Object> properties) {
        if (server != null) {
            return server.open(UNIT, dataSource, properties);
        }
        Map<String, Object> own = new HashMap<>(properties);
        own.put("jakarta.persistence.nonJtaDataSource", dataSource);
        return Persistence.createEntityManagerFactory(UNIT, own);
    }

    /** The cause is logged whole the first time, and only named while it stays the same. */
    private void remember(ClosedReason reason, Throwable cause) {
        if (reason == closed) {
            LOG.warn("The database is still closed ({})", reason);
        } else {
            LOG.error("The database is closed. {}", reason.remedy(), cause);
        }
        nextTry = nanos.getAsLong() + BETWEEN_TRIES.toNanos();
        closed = reason;
    }

    /** Runs work in transactions where no interceptor does. */
    public Transactions transactions() {
        return server == null ? ownTransactions : server;
    }

    /** Whether the server runs the transactions that beans ask for. */
    public boolean isInServerTransactions() {
        return server != null;
    }

    /** Stands for the entity manager of whatever transaction is running. */
    @Produces
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private EntityManager current() {
        return server == null ? ownTransactions.current() : server.current(this::factory);
    }

    @PreDestroy
    void close() {
        if (factory != null) {
            factory.close();
        }
    }
}
