// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import javax.sql.DataSource;

/**
 * The CDI container that the portlets run in, over a database. Starting one and migrating a database takes a second, so
 * the tests of a JVM borrow the same, one after another: whoever borrows it finds empty tables, and no bean of the
 * application remembers anything.
 */
final class TestContainer implements AutoCloseable {

    private static FreshDatabase sharedDatabase;
    private static TestContainer shared;

    private final StatementCounter statements;
    private final SeContainer container;
    private final boolean owned;
    private EmptyTables tables;
    private boolean lent;

    private TestContainer(DataSource database, boolean owned) {
        this.owned = owned;
        statements = new StatementCounter(database);
        TestPlatform.dataSource = statements;
        container = SeContainerInitializer.newInstance()
                .addBeanClasses(TestPlatform.class)
                .initialize();
    }

    /** @throws IllegalStateException when another test did not give it back */
    static synchronized TestContainer borrowed() {
        if (sharedDatabase == null) {
            sharedDatabase = new FreshDatabase();
        }
        if (shared == null) {
            shared = new TestContainer(sharedDatabase.dataSource(), false);
            shared.tables = new EmptyTables(sharedDatabase.dataSource());
        }
        if (shared.lent) {
            throw new IllegalStateException("Another test has the database and has not closed it");
        }
        shared.lent = true;
        shared.tables.empty();
        shared.forget();
        shared.statements.reset();
        return shared;
    }

    /** One of its own on this database. There is one container at a time. */
    static synchronized TestContainer on(DataSource database) {
        if (shared != null) {
            if (shared.lent) {
                throw new IllegalStateException("Another test has the container and has not closed it");
            }
            shared.container.close();
            shared = null;
        }
        return new TestContainer(database, true);
    }

    /** Every bean of the application is made anew when it is next used; the database stays open. */
    private void forget() {
        BeanManager beans = container.getBeanManager();
        AlterableContext application = (AlterableContext) beans.getContext(ApplicationScoped.class);
        for (Bean<?> bean : List.copyOf(beans.getBeans(Object.class, Any.Literal.INSTANCE))) {
            if (bean.getScope() == ApplicationScoped.class
                    && bean.getBeanClass() != Database.class
                    && bean.getBeanClass().getName().startsWith("fr.essaim")) {
                application.destroy(bean);
            }
        }
    }

    <T> T get(Class<T> service) {
        return container.select(service).get();
    }

    StatementCounter statements() {
        return statements;
    }

    @Override
    public void close() {
        if (owned) {
            container.close();
        } else {
            lent = false;
        }
    }
}
