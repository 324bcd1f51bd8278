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

/** What a server and a portal provide, in memory. Filled by {@link TestContainer} before it starts or is lent. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestPlatform {

    /** What beans see of both, asked once for each bean. */
    record Parts(Clock clock, Directory directory, Access access, Notices notices) {}

    static DataSource dataSource;
    static Parts parts;

    @Produces
    DataSource dataSource() {
        return dataSource;
    }

    @Produces
    Clock clock() {
        return parts.clock();
    }

    @Produces
    Directory directory() {
        return parts.directory();
    }

    @Produces
    Notices notices() {
        return parts.notices();
    }

    @Produces
    Access access() {
        return parts.access();
    }
}
