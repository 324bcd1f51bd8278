// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.access.Access;
import fr.essaim.directory.Directory;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A database of its own in memory, migrated as at any start, with every service behind the real interceptor: the CDI
 * container that the portlets run in, started for one test class.
 */
public final class TestDatabase implements AutoCloseable {

    private final JdbcConnectionPool pool;
    private final StatementCounter statements;
    private final SeContainer container;

    public TestDatabase(Directory directory, Access access, TestClock clock) {
        pool = JdbcConnectionPool.create(url(), "sa", "");
        pool.setMaxConnections(20);
        statements = new StatementCounter(pool);
        TestPlatform.dataSource = statements;
        TestPlatform.clock = clock;
        TestPlatform.directory = directory;
        TestPlatform.access = access;
        container = SeContainerInitializer.newInstance()
                .addBeanClasses(TestPlatform.class)
                .initialize();
    }

    /** In memory, unless the property {@code essaim.test.folder} names a folder for its file. */
    private static String url() {
        String folder = System.getProperty("essaim.test.folder");
        return folder == null
                ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
                : "jdbc:h2:file:" + folder + "/" + UUID.randomUUID();
    }

    /** A service, as another bean would have it injected. */
    public <T> T get(Class<T> service) {
        return container.select(service).get();
    }

    public Transactions transactions() {
        return get(Database.class).transactions();
    }

    public StatementCounter statements() {
        return statements;
    }

    @Override
    public void close() {
        container.close();
        pool.dispose();
    }
}
