// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** What the server provides: the data source by its JNDI name, and the time in the authority's zone. */
@ApplicationScoped
public class PlatformResources {

    /** @throws IllegalStateException when the server has no data source under the name set */
    @Produces
    public DataSource dataSource() {
        String name = Settings.dataSourceName();
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("No data source under " + name + "; see the setting essaim.jndi", e);
        }
    }

    @Produces
    public Clock clock() {
        return Clock.system(Settings.zone());
    }
}
