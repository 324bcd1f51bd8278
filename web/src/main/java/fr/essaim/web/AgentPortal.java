// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.notice.RecordPages;
import fr.essaim.persistence.ClosedReason;
import fr.essaim.schedule.PlainScheduler;
import fr.essaim.web.health.DatabaseOpening;
import fr.essaim.web.health.HealthFilter;
import fr.essaim.web.health.Readiness;
import fr.essaim.web.page.PageCatalog;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.pluto.PageAddresses;
import fr.essaim.web.pluto.PageServlet;
import fr.essaim.web.pluto.PortletHost;
import fr.essaim.web.pluto.RecordAddresses;
import fr.essaim.web.pluto.StoredPreferences;
import fr.essaim.web.security.Passwords;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.apache.pluto.container.PortletContainerException;

/** The portal's composition root: puts its parts and the portlet container together when the context starts. */
public final class AgentPortal implements ServletContextListener {

    private static final String PAGES = "/WEB-INF/pages.xml";

    private static final Duration BETWEEN_ERRANDS = Duration.ofSeconds(15);

    private PortalParts parts;
    private DatabaseOpening opening;
    private Readiness readiness;
    private PortletHost host;
    private PlainScheduler scheduler;
    private boolean stopped;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        PortalSettings settings = PortalSettings.of(System.getProperties());
        Clock clock = Clock.system(ZoneId.of(System.getProperty("essaim.zone", "Europe/Paris")));
        DataSource database = dataSource(settings);
        PageCatalog pages = pages(context);
        RecordPages records = new RecordAddresses(pages, window -> host.features(window));
        parts = new PortalParts(settings, database, records, new Passwords(), clock);
        opening = new DatabaseOpening(() -> fill(settings));
        var health = HealthFilter.in(context);
        PageFrame frame = parts.install(
                context,
                pages,
                opening::closed,
                visitor -> host.owed(visitor),
                settings.demonstration() ? DemonstrationSeed.accounts() : List.of());
        try {
            host = new PortletHost(context, pages, new StoredPreferences(database));
        } catch (PortletContainerException e) {
            throw new IllegalStateException("The portlet container cannot start", e);
        }
        parts.sessions().endAlsoIn(host.sessions());
        var servlet = context.addServlet("pages", new PageServlet(pages, host, frame));
        servlet.setAsyncSupported(true);
        servlet.addMapping(PageAddresses.PAGES + "/*", PageAddresses.RESOURCES + "/*");
        readiness = new Readiness(context, database, this::closed, host::isReady);
        health.use(readiness);
        context.setAttribute(Readiness.MISSING, (Supplier<?>) readiness::missing);
        context.setAttribute(ClosedReason.ATTRIBUTE, (Supplier<?>) this::closed);
        opening.start();
    }

    /** Why the tables of the portal or those of its portlets are not open. */
    private Optional<ClosedReason> closed() {
        return opening.closed().or(() -> host.isReady() ? host.closed() : Optional.empty());
    }

    private void fill(PortalSettings settings) {
        parts.migrate();
        if (settings.demonstration()) {
            parts.firstAgents().seed(DemonstrationSeed::directory);
        } else {
            parts.firstAgents().seedAdministrator();
        }
        startErrands();
    }

    private synchronized void startErrands() {
        if (!stopped) {
            scheduler = new PlainScheduler("essaim-portal", BETWEEN_ERRANDS, parts.errands(host::isReady));
        }
    }

    /** A try to open the database that does not end in time starts nothing any more. */
    private synchronized void stopErrands() {
        stopped = true;
        if (scheduler != null) {
            scheduler.close();
        }
    }

    private static PageCatalog pages(ServletContext context) {
        try (InputStream description = context.getResourceAsStream(PAGES)) {
            return PageCatalog.read(description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource dataSource(PortalSettings settings) {
        try {
            return InitialContext.doLookup(settings.jndiName());
        } catch (NamingException e) {
            throw new IllegalStateException("There is no data source " + settings.jndiName(), e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (readiness != null) {
            opening.stop();
            readiness.stop();
        }
        stopErrands();
        if (host != null) {
            try {
                host.stop();
            } catch (PortletContainerException e) {
                event.getServletContext().log("The portlet container did not stop", e);
            }
        }
        if (parts != null) {
            parts.close();
        }
    }
}
