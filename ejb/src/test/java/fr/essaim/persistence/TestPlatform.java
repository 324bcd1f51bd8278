// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.access.Access;
import fr.essaim.directory.Directory;
import fr.essaim.notice.Notices;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.sql.DataSource;

/** What a server and a portal provide, in memory. Filled by {@link TestDatabase} before the container starts. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestPlatform {

    static DataSource dataSource;
    static Clock clock;
    static Directory directory;
    static Access access;
    static Notices notices;

    @Produces
    DataSource dataSource() {
        return dataSource;
    }

    @Produces
    Clock clock() {
        return clock;
    }

    @Produces
    Directory directory() {
        return directory;
    }

    @Produces
    Notices notices() {
        return notices;
    }

    @Produces
    Access access() {
        return access;
    }
}
