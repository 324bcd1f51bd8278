// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.dao.jdbc.DataSourceFactoryUtil;
import com.liferay.portal.kernel.util.PortalClassLoaderUtil;
import com.liferay.portal.kernel.util.PropsUtil;
import fr.essaim.persistence.Platform;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Liferay: settings in {@code portal-ext.properties}, else system properties. The database is the data source named by {@code essaim.jndi}, else
 * the one at {@code essaim.db.url} through a pool and a driver of the portal's ({@code essaim.db.user},
 * {@code essaim.db.password}; {@code essaim.db.driver} unless it is PostgreSQL), else the data source with the usual name.
 * Never the portal's own database, unless its name or address is set here.
 */
public final class LiferayPlatform implements Platform {

    private static final Logger LOG = LoggerFactory.getLogger(LiferayPlatform.class);
    private static final String USUAL_NAME = "java:comp/env/jdbc/essaim";

    private DataSource pool;

    /** Where the portal's classes are but do not fit, the log says so, and the archive goes on as on a plain server. */
    @Override
    public boolean isPresent() {
        try {
            return LiferayPresence.isSeenBy(LiferayPlatform.class.getClassLoader())
                    && PortalClassLoaderUtil.getClassLoader() != null
                    && PropsUtil.get("liferay.home") != null;
        } catch (LinkageError e) {
            LOG.error(
                    "This is Liferay, but not one that Essaim knows: its settings and its data source are not used", e);
            return false;
        }
    }

    @Override
    public String setting(String name) {
        return PropsUtil.get(name);
    }

    @Override
    public synchronized DataSource dataSource() throws NamingException {
        Optional<String> name = value("essaim.jndi");
        Optional<String> url = value("essaim.db.url");
        if (name.isEmpty() && url.isPresent()) {
            if (pool == null) {
                pool = connect(url.get());
            }
            return pool;
        }
        return named(name.orElse(USUAL_NAME));
    }

    /** Servers bind names per application: those of the portal are found with the portal's class loader only. */
    private static DataSource named(String name) throws NamingException {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(PortalClassLoaderUtil.getClassLoader());
        try {
            return InitialContext.doLookup(name);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private DataSource connect(String url) {
        try {
            // The empty name keeps the portal from handing out its own data source, where that has a name
            return DataSourceFactoryUtil.initDataSource(
                    value("essaim.db.driver").orElse("org.postgresql.Driver"),
                    url,
                    value("essaim.db.user").orElse("essaim"),
                    value("essaim.db.password").orElse(""),
                    "");
        } catch (Exception e) {
            throw new IllegalStateException("The portal cannot open the database at essaim.db.url", e);
        }
    }

    @Override
    public synchronized void release() {
        if (pool != null) {
            try {
                DataSourceFactoryUtil.destroyDataSource(pool);
            } catch (Exception e) {
                LOG.warn("The portal could not close the pool of connections", e);
            }
            pool = null;
        }
    }

    private Optional<String> value(String name) {
        return Stream.of(setting(name), System.getProperty(name))
                .filter(Objects::nonNull)
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
