// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.web.page.PageCatalog;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.pluto.PageAddresses;
import fr.essaim.web.pluto.PageServlet;
import fr.essaim.web.pluto.PortletHost;
import fr.essaim.web.pluto.StoredPreferences;
import fr.essaim.web.security.FixedAgentFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;
import java.util.function.BooleanSupplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.apache.pluto.container.PortletContainerException;
import org.flywaydb.core.Flyway;

/** The portal's composition root: the one place where its parts are made and joined. */
public class Portal implements ServletContextListener {

    /** Under this name the server finds whether pages can be served. */
    private static final String READINESS = "fr.essaim.ready";

    private PortletHost host;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        try {
            var database = (DataSource) InitialContext.doLookup("java:comp/env/jdbc/essaim");
            migrate(database);
            var pages = PageCatalog.read(context.getResourceAsStream("/WEB-INF/pages.xml"));
            host = new PortletHost(context, pages, new StoredPreferences(database));
            addServlets(context, pages);
            context.setAttribute(READINESS, (BooleanSupplier) host::isReady);
        } catch (NamingException | PortletContainerException e) {
            throw new IllegalStateException("The portal cannot start", e);
        }
    }

    private void addServlets(ServletContext context, PageCatalog pages) {
        var filter = context.addFilter("agent", new FixedAgentFilter());
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        var servlet = context.addServlet("pages", new PageServlet(pages, host, new PageFrame(context, pages)));
        servlet.addMapping(PageAddresses.PAGES + "/*", PageAddresses.RESOURCES + "/*");
        var home = context.addServlet("home", new HomeServlet(pages));
        home.addMapping("");
    }

    private static void migrate(DataSource database) {
        Flyway.configure(Portal.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/portal")
                .table("portal_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (host != null) {
            try {
                host.stop();
            } catch (PortletContainerException e) {
                event.getServletContext().log("The portlet container did not stop", e);
            }
        }
    }
}
