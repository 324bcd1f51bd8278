// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.directory.SampleAuthority;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.Notices;
import fr.essaim.persistence.ClosedReason;
import fr.essaim.web.directory.DirectorySeed;
import fr.essaim.web.directory.TestTables;
import fr.essaim.web.directory.ldap.LdapSettings;
import fr.essaim.web.notice.MailSettings;
import fr.essaim.web.page.AccountToTry;
import fr.essaim.web.page.Page;
import fr.essaim.web.page.PageCatalog;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.page.WindowView;
import fr.essaim.web.security.CheapPasswords;
import fr.essaim.web.security.PortalPermission;
import fr.essaim.web.session.OpenSessions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;

/** The portal on a Tomcat of its own, with {@link SampleAuthority} and a page that tells what a portlet would see. */
public final class PortalUnderTest implements AutoCloseable {

    public static final String PASSWORD = "un mot de passe";

    private static final List<DirectorySeed.Account> ACCOUNTS = List.of(
            new DirectorySeed.Account(SampleAuthority.ZOE, "zoe", PASSWORD, List.of("steering")),
            new DirectorySeed.Account(SampleAuthority.JEAN, "jean", PASSWORD, List.of()),
            new DirectorySeed.Account(SampleAuthority.FORMER, "ines", PASSWORD, List.of()),
            new DirectorySeed.Account(SampleAuthority.CURIOUS, "admin", PASSWORD, List.of("admin")));

    private final Tomcat tomcat = new Tomcat();
    private final DataSource dataSource = TestTables.database();
    private final AtomicReference<Optional<ClosedReason>> closed = new AtomicReference<>(Optional.empty());
    private final Path folder;
    private final Context context;
    private PortalParts parts;

    public PortalUnderTest(Clock clock) {
        this(clock, Optional.empty());
    }

    /** @param ldap where its people live; empty for its own tables */
    public PortalUnderTest(Clock clock, Optional<LdapSettings> ldap) {
        this(clock, ldap, Optional.empty());
    }

    /** @param mail where its mails go; empty for none */
    public PortalUnderTest(Clock clock, Optional<LdapSettings> ldap, Optional<MailSettings> mail) {
        this(clock, ldap, mail, Set.of(), true);
    }

    /** One whose people of these roles need a second factor. */
    public static PortalUnderTest withFactorFor(Clock clock, String... roles) {
        return new PortalUnderTest(clock, Optional.empty(), Optional.empty(), Set.of(roles), true);
    }

    /** One that nobody can sign in to yet. */
    public static PortalUnderTest withoutPeople(Clock clock) {
        return new PortalUnderTest(clock, Optional.empty(), Optional.empty(), Set.of(), false);
    }

    private PortalUnderTest(
            Clock clock,
            Optional<LdapSettings> ldap,
            Optional<MailSettings> mail,
            Set<String> factorRoles,
            boolean people) {
        try {
            folder = Files.createTempDirectory("essaim-portal-");
            tomcat.setBaseDir(folder.toString());
            tomcat.setHostname("127.0.0.1");
            tomcat.getConnector().setPort(0);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            tomcat.getConnector().setProperty("maxSwallowSize", "-1");
            context = tomcat.addContext(
                    "", Path.of("src/main/webapp").toAbsolutePath().toString());
            ErrorPage errors = new ErrorPage();
            errors.setLocation("/error");
            context.addErrorPage(errors);
            context.addServletContainerInitializer(
                    (classes, servletContext) -> {
                        parts = new PortalParts(
                                new PortalSettings(
                                        "",
                                        "Ville de Valmont",
                                        ldap.isEmpty(),
                                        "",
                                        ldap,
                                        mail,
                                        new SignInSettings(factorRoles, Optional.of(folder.resolve("home")), "")),
                                dataSource,
                                PortalUnderTest::address,
                                CheapPasswords.create(),
                                clock);
                        parts.migrate();
                        if (people) {
                            parts.firstAgents()
                                    .seed(() -> TestTables.seed(ACCOUNTS.toArray(DirectorySeed.Account[]::new)));
                        } else {
                            parts.firstAgents().seedAdministrator();
                        }
                        Page plan = new Page("plan", "page.plan", "chart-bar", Set.of(), List.of("test!"));
                        PageFrame frame = parts.install(
                                servletContext,
                                new PageCatalog(List.of(plan)),
                                closed::get,
                                visitor -> 0,
                                List.of(new AccountToTry("zoe", PASSWORD, "signin.demonstration.dgs")));
                        var portlets = servletContext.addServlet("page", new Portlets(frame, plan));
                        portlets.setAsyncSupported(true);
                        portlets.addMapping("/page/*", "/resource/*");
                    },
                    Set.of());
            tomcat.start();
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It has the plan and nothing else. */
    private static String address(RecordKey about) {
        return "PlanAction".equals(about.type()) ? "/page/plan?view=sheet&action=" + about.id() : "";
    }

    public String url() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    public Notices notices() {
        return parts.notices();
    }

    /** Where its server works, until it is closed. */
    Path folder() {
        return folder;
    }

    /** The portal's {@code essaim.home}. */
    public Path home() {
        return folder.resolve("home");
    }

    /** How many seconds this session waits for its visitor. */
    public int pause(String sessionId) {
        try {
            return context.getManager().findSession(sessionId).getMaxInactiveInterval();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on as if the database had never been opened. */
    public void closeDatabase() {
        closed.set(Optional.of(ClosedReason.UNREACHABLE));
    }

    public OpenSessions sessions() {
        return parts.sessions();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
            parts.close();
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (LifecycleException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands where portlets do. */
    private static final class Portlets extends HttpServlet {

        private final PageFrame frame;
        private final Page page;

        Portlets(PageFrame frame, Page page) {
            this.frame = frame;
            this.page = page;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            switch (request.getPathInfo()) {
                case "/plan" ->
                    frame.write(page, List.of(WindowView.of("test", seenBy(request))), "", request, response);
                case "/broken" -> frame.write(page, List.of(WindowView.failed("test", "ABC")), "", request, response);
                case "/fails" -> throw new IllegalStateException("a secret of the database");
                case "/away" -> throw new ServletException(new DirectoryAwayException());
                case "/slow" -> throw new ServletException(new SQLException("a secret of the database", "57014"));
                case "/refuses" ->
                    throw new ServletException(new NotAllowedException(
                            new Visitor(SampleAuthority.SITE, SampleAuthority.JEAN, Locale.FRENCH),
                            PortalPermission.ADMINISTER,
                            1));
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }

        private static String seenBy(HttpServletRequest request) {
            return "<p class=\"seen\">user=%s principal=%s steering=%s agent=%s admin=%s locale=%s query=%s</p>"
                    .formatted(
                            request.getRemoteUser(),
                            request.getUserPrincipal().getName(),
                            request.isUserInRole("steering"),
                            request.isUserInRole("agent"),
                            request.isUserInRole("admin"),
                            request.getLocale().getLanguage(),
                            request.getParameter("axis"));
        }
    }
}
