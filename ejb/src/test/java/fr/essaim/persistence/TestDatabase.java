// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.access.Access;
import fr.essaim.directory.Directory;
import fr.essaim.notice.RememberedNotices;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/**
 * A database of its own, migrated as at any start, with every service behind the real interceptor: the CDI
 * container that the portlets run in, started for one test class.
 */
public final class TestDatabase implements AutoCloseable {

    private final FreshDatabase database = new FreshDatabase();
    private final StatementCounter statements;
    private final SeContainer container;
    private final RememberedNotices notices;

    public TestDatabase(Directory directory, Access access, TestClock clock) {
        notices = new RememberedNotices(directory);
        statements = new StatementCounter(database.dataSource());
        TestPlatform.dataSource = statements;
        TestPlatform.clock = clock;
        TestPlatform.directory = directory;
        TestPlatform.access = access;
        TestPlatform.notices = notices;
        container = SeContainerInitializer.newInstance()
                .addBeanClasses(TestPlatform.class)
                .initialize();
    }

    /** A service, as another bean would have it injected. */
    public <T> T get(Class<T> service) {
        return container.select(service).get();
    }

    public Transactions transactions() {
        return get(Database.class).transactions();
    }

    /** The portal that tells agents. */
    public RememberedNotices notices() {
        return notices;
    }

    public StatementCounter statements() {
        return statements;
    }

    @Override
    public void close() {
        container.close();
        database.close();
    }
}
