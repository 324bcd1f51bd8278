// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.util.ServiceLoader;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The server or portal that Essaim runs on: what its administrator set, and the database that he or she chose. A portal
 * product is one that says it is present; it is found as a service beside this class, so only where the portlets' archive
 * runs by itself. Anywhere else it is a plain server.
 */
public interface Platform {

    /** Whether the product is really there, and not just its name in the archive. */
    boolean isPresent();

    /** The value under a name such as {@code essaim.zone}, or null when the product has none. */
    String setting(String name);

    /**
     * The same one at each call as long as the settings stay.
     *
     * @throws NamingException when the server has no data source under the name set
     */
    DataSource dataSource() throws NamingException;

    /** Gives back what {@link #dataSource} opened. */
    void release();

    /** The one that we run on. */
    static Platform present() {
        return ServiceLoader.load(Platform.class, Platform.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(Platform::isPresent)
                .findFirst()
                .orElseGet(PlainServer::new);
    }
}
