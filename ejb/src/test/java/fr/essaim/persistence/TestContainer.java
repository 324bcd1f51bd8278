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
final class TestContainer {

    private static FreshDatabase sharedDatabase;
    private static TestContainer shared;

    /** The one that a test has, shared or its own, and where that test asked for it. */
    private static TestContainer lent;

    private static Exception borrower;

    private final StatementCounter statements;
    private final SeContainer container;
    private EmptyTables tables;

    private TestContainer(DataSource database) {
        statements = new StatementCounter(database);
        TestPlatform.dataSource = statements;
        container = SeContainerInitializer.newInstance()
                .addBeanClasses(TestPlatform.class)
                .initialize();
    }

    /** @throws IllegalStateException when another test did not give it back; the next one gets it again */
    static synchronized TestContainer borrowed(TestPlatform.Parts parts) {
        takeBack();
        TestPlatform.parts = parts;
        if (shared == null) {
            shared = started();
        }
        shared.tables.empty();
        shared.forget();
        shared.statements.reset();
        return lend(shared);
    }

    /**
     * One of its own on this database. There is one container at a time.
     *
     * @throws IllegalStateException as {@link #borrowed}
     */
    static synchronized TestContainer on(DataSource database, TestPlatform.Parts parts) {
        takeBack();
        TestPlatform.parts = parts;
        if (shared != null) {
            shared.container.close();
            shared = null;
        }
        return lend(new TestContainer(database));
    }

    private static TestContainer started() {
        if (sharedDatabase == null) {
            sharedDatabase = new FreshDatabase();
        }
        TestContainer started = new TestContainer(sharedDatabase.dataSource());
        try {
            started.tables = new EmptyTables(sharedDatabase.dataSource());
            return started;
        } catch (RuntimeException e) {
            started.container.close();
            throw e;
        }
    }

    private static TestContainer lend(TestContainer container) {
        borrower = new Exception("Here it was asked for");
        lent = container;
        return container;
    }

    private static void takeBack() {
        if (lent != null) {
            lent.giveBack();
            throw new IllegalStateException("Another test has the container and has not closed it", borrower);
        }
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

    void giveBack() {
        synchronized (TestContainer.class) {
            if (lent == this) {
                lent = null;
                if (this != shared) {
                    container.close();
                }
            }
        }
    }
}
