// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import fr.essaim.persistence.ClosedReason;
import fr.essaim.web.health.Readiness;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.loader.WebappLoader;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.scan.StandardJarScanFilter;
import org.apache.tomcat.util.scan.StandardJarScanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the agent portal and its portlets in one JVM, and stops them cleanly. */
public final class EssaimServer {

    private static final Duration LONGEST_WAIT_FOR_PORTLETS = Duration.ofSeconds(60);

    /** Of the instance: the log opens its files where the settings say, which have to be read before. */
    private final Logger log = LoggerFactory.getLogger(EssaimServer.class);

    private final ServerSettings settings;
    private final Path distribution;

    /** Beside those that work on requests: for the health pages, and for what comes and goes without being worked on. */
    private static final int SPARE_THREADS = 16;

    private static final String LONGEST_SILENCE_MS = "15000";

    private final Tomcat tomcat = new Tomcat();
    private volatile StandardContext portal;
    private DatabaseBackup backups;

    private EssaimServer(ServerSettings settings, Path distribution) {
        this.settings = settings;
        this.distribution = distribution;
    }

    /** Runs until the process is told to end. A cause the person can put right is one line and exit code 1. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            var settings = ServerSettings.read(System.getProperties()).withPortReserved();
            System.setProperty("essaim.home", settings.home().toString());
            System.setProperty("essaim.audit.days", Integer.toString(settings.auditDays()));
            if (System.getProperty("essaim.url", "").isBlank()) {
                System.setProperty("essaim.url", settings.url());
            }
            var server = new EssaimServer(settings, distribution());
            server.start();
            Thread.currentThread().join();
        } catch (CannotStartException e) {
            System.err.println("Essaim cannot start. " + e.getMessage());
            System.exit(1);
        }
    }

    private void start() throws CannotStartException, InterruptedException {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        SharedDataSource.open(settings.database());
        backups = new DatabaseBackup(settings.database(), settings.home());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            prepare();
            if (settings.database().file().isPresent()) {
                backups.start();
            }
            portal = deploy("", "essaim-web.war");
            var portlets = deploy("/essaim", "essaim-portlet.war");
            LiferayParts.hideFrom(
                    portlets, Path.of(portlets.getDocBase()), settings.home().resolve("server"));
            tomcat.start();
            for (var context : new StandardContext[] {portal, portlets}) {
                if (context.getState() != LifecycleState.STARTED) {
                    throw new CannotStartException("%s did not start, the reason is in %s"
                            .formatted(context.getDocBase(), settings.home().resolve("log/essaim.log")));
                }
            }
            awaitReadiness();
            visit();
        } catch (LifecycleException | IOException e) {
            log.error("Start failed", e);
            throw new CannotStartException(
                    "%s; more in %s".formatted(e.getMessage(), settings.home().resolve("log/essaim.log")));
        }
        System.out.println("Essaim is ready: " + settings.url());
    }

    private void prepare() throws IOException {
        Path work = settings.home().resolve("server");
        Files.createDirectories(work.resolve("webapps"));
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(settings.port());
        tomcat.enableNaming();
        var connector = tomcat.getConnector();
        connector.setProperty("address", settings.address().getHostAddress());
        System.getProperties()
                .putIfAbsent(
                        "essaim.requests", Integer.toString(settings.database().requests()));
        connector.setProperty("maxThreads", Integer.toString(Integer.getInteger("essaim.requests") + SPARE_THREADS));
        connector.setProperty("connectionTimeout", LONGEST_SILENCE_MS);
        connector.setProperty("keepAliveTimeout", LONGEST_SILENCE_MS);
        connector.setProperty("compression", "on");
        connector.setProperty("compressibleMimeType", COMPRESSIBLE);
        connector.setURIEncoding("UTF-8");
        // The portal reads bodies by itself, and no thread waits for the rest of one that it gave up
        connector.setProperty("maxSwallowSize", "0");
        connector.setThrowOnFailure(true);
        var host = (StandardHost) tomcat.getHost();
        host.setUnpackWARs(true);
        if (!settings.proxy().isEmpty()) {
            host.getPipeline().addValve(new TrustedProxy(settings.proxy()));
        }
        var errors = new ErrorReportValve();
        errors.setShowReport(false);
        errors.setShowServerInfo(false);
        host.getPipeline().addValve(errors);
        host.getPipeline().addValve(new UnreadBodies());
    }

    private StandardContext deploy(String path, String war) {
        var context = new StandardContext();
        context.setName(path);
        context.setPath(path);
        context.setDocBase(distribution.resolve(war).toString());
        context.setCrossContext(true);
        context.addLifecycleListener(new ContextConfig());
        var loader = new WebappLoader();
        loader.setDelegate(true);
        context.setLoader(loader);
        var sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        var scanner = new StandardJarScanner();
        scanner.setScanClassPath(false);
        // Of the other libraries no class is looked at for what it could add to the application
        var filter = new StandardJarScanFilter();
        filter.setDefaultPluggabilityScan(false);
        filter.setPluggabilityScan("jakarta.faces-*.jar,primefaces-*.jar,essaim-jakarta-*.jar");
        scanner.setJarScanFilter(filter);
        context.setJarScanner(scanner);
        // Else the first context that stops would stop the log for all
        context.addParameter("logbackDisableServletContainerInitializer", "true");
        SharedDataSource.bindIn(context);
        tomcat.getHost().addChild(context);
        return context;
    }

    /** For a database that does not answer it waits as long as need be; for portlets, a while. */
    private void awaitReadiness() throws CannotStartException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT_FOR_PORTLETS.toNanos();
        boolean told = false;
        for (var missing = missing(); !missing.isEmpty(); missing = missing()) {
            var closed = closedReason();
            if (closed.isPresent() || missing.contains(Readiness.DATABASE)) {
                if (closed.isPresent() && closed.get() != ClosedReason.UNREACHABLE) {
                    throw new CannotStartException("%s; more in %s"
                            .formatted(closed.get().remedy(), settings.home().resolve("log/essaim.log")));
                }
                if (!told) {
                    System.out.println("Essaim waits for its database: " + settings.url());
                    told = true;
                }
                end = System.nanoTime() + LONGEST_WAIT_FOR_PORTLETS.toNanos();
            }
            if (System.nanoTime() > end) {
                throw new CannotStartException("the portlets did not register, the reason is in %s"
                        .formatted(settings.home().resolve("log/essaim.log")));
            }
            Thread.sleep(20);
        }
    }

    private List<?> missing() {
        return (List<?>) ((Supplier<?>) portal.getServletContext().getAttribute(Readiness.MISSING)).get();
    }

    private Optional<ClosedReason> closedReason() {
        var known = (Supplier<?>) portal.getServletContext().getAttribute(ClosedReason.ATTRIBUTE);
        return ((Optional<?>) known.get()).map(ClosedReason.class::cast);
    }

    /** One visit to the first page, so that the first agent does not wait for classes to load. */
    private void visit() throws InterruptedException {
        try {
            var client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            client.send(
                    HttpRequest.newBuilder(URI.create(settings.url())).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            log.warn("The first visit failed", e);
        }
    }

    private void stop() {
        try {
            drain();
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            log.warn("Stopping", e);
        } finally {
            backups.close();
            SharedDataSource.close();
            log.info("Essaim is stopped");
        }
    }

    /** Says first that it is not ready any more, goes on answering for a while. */
    private void drain() {
        if (portal == null || portal.getServletContext() == null) {
            return;
        }
        portal.getServletContext().setAttribute(Readiness.STOPPING, true);
        try {
            Thread.sleep(settings.drain().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path distribution() throws CannotStartException {
        try {
            var jar = Path.of(EssaimServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.getParent().getParent();
        } catch (URISyntaxException e) {
            throw new CannotStartException("The folder Essaim was unpacked in has an unusable name");
        }
    }

    private static final String COMPRESSIBLE = "text/html,text/xml,text/css,text/javascript,application/javascript,"
            + "application/json,image/svg+xml,text/csv";
}
