// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** What the server or portal provides: the data source that its administrator chose, and the time in the authority's zone. */
@ApplicationScoped
public class PlatformResources {

    private final Platform platform = Platform.present();

    /** @throws IllegalStateException when the server has no data source under the name set */
    @Produces
    public DataSource dataSource() {
        try {
            return platform.dataSource();
        } catch (NamingException e) {
            throw new IllegalStateException("No data source of that name; see the setting essaim.jndi", e);
        }
    }

    @Produces
    public Clock clock() {
        Clock present = Clock.system(Settings.zone());
        return Settings.demonstrationDays()
                .<Clock>map(days -> new DemonstrationClock(days, present))
                .orElse(present);
    }

    @PreDestroy
    void release() {
        platform.release();
    }
}
