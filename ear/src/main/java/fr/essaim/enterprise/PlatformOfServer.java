// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import fr.essaim.access.Access;
import fr.essaim.directory.Directory;
import fr.essaim.notice.Notices;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.ServletContext;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The server's data source, and the ports that the agent portal publishes in its servlet context, for every module of
 * the archive: beans of a web application are not seen by the others.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class PlatformOfServer {

    private static final String DATA_SOURCE = "java:jboss/datasources/essaim";

    private volatile ServletContext neighbour;

    void remember(ServletContext neighbourOfPortal) {
        neighbour = neighbourOfPortal;
    }

    @Produces
    public DataSource dataSource() {
        String name = System.getProperty("essaim.jndi", DATA_SOURCE);
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("No data source under " + name + "; see the setting essaim.jndi", e);
        }
    }

    @Produces
    @ApplicationScoped
    public Directory directory() {
        return port(Directory.class);
    }

    @Produces
    @ApplicationScoped
    public Access access() {
        return port(Access.class);
    }

    @Produces
    @ApplicationScoped
    public Notices notices() {
        return port(Notices.class);
    }

    /** Looked up when first used, since the portal may start after its portlets. */
    private <T> T port(Class<T> type) {
        ServletContext portal = neighbour == null ? null : neighbour.getContext("/");
        Object port = portal == null ? null : portal.getAttribute(type.getName());
        if (port == null) {
            throw new IllegalStateException("The portal does not offer " + type.getName());
        }
        return type.cast(port);
    }
}
