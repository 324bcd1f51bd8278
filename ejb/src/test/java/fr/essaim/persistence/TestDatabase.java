// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.access.Access;
import fr.essaim.directory.Directory;
import fr.essaim.notice.RememberedNotices;
import javax.sql.DataSource;

/** A database for one test, migrated as at any start, with every service behind the real interceptor. */
public final class TestDatabase implements AutoCloseable {

    private final TestContainer container;
    private final RememberedNotices notices;

    /** With empty tables. */
    public TestDatabase(Directory directory, Access access, TestClock clock) {
        notices = new RememberedNotices(directory);
        container = TestContainer.borrowed(new TestPlatform.Parts(clock, directory, access, notices));
    }

    /** On a database that may hold something already. */
    public TestDatabase(DataSource database, Directory directory, Access access, TestClock clock) {
        notices = new RememberedNotices(directory);
        container = TestContainer.on(database, new TestPlatform.Parts(clock, directory, access, notices));
    }

    /** A service, as another bean would have it injected. */
    public <T> T get(Class<T> service) {
        return container.get(service);
    }

    public Transactions transactions() {
        return get(Database.class).transactions();
    }

    /** The portal that tells agents. */
    public RememberedNotices notices() {
        return notices;
    }

    public StatementCounter statements() {
        return container.statements();
    }

    @Override
    public void close() {
        container.giveBack();
    }
}
