// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.access.Access;
import fr.essaim.directory.Directory;
import fr.essaim.notice.RememberedNotices;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import javax.sql.DataSource;

/**
 * A database of its own, migrated as at any start, with every service behind the real interceptor: the CDI
 * container that the portlets run in, started for one test class.
 */
public final class TestDatabase implements AutoCloseable {

    private final AutoCloseable database;
    private final StatementCounter statements;
    private final SeContainer container;
    private final RememberedNotices notices;

    public TestDatabase(Directory directory, Access access, TestClock clock) {
        this(new FreshDatabase(), directory, access, clock);
    }

    private TestDatabase(FreshDatabase database, Directory directory, Access access, TestClock clock) {
        this(database.dataSource(), database, directory, access, clock);
    }

    /** On a database that may hold something already. */
    public TestDatabase(DataSource database, Directory directory, Access access, TestClock clock) {
        this(database, () -> {}, directory, access, clock);
    }

    private TestDatabase(
            DataSource source, AutoCloseable database, Directory directory, Access access, TestClock clock) {
        this.database = database;
        notices = new RememberedNotices(directory);
        statements = new StatementCounter(source);
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
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
