// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.notice.Notices;
import fr.essaim.notice.RecordPages;
import fr.essaim.persistence.ClosedReason;
import fr.essaim.persistence.migration.SchemaMigration;
import fr.essaim.web.audit.AuditTrail;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.audit.RemoteAddressFilter;
import fr.essaim.web.directory.DirectoryImport;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.intake.Intake;
import fr.essaim.web.intake.IntakeSettings;
import fr.essaim.web.notice.MailChoices;
import fr.essaim.web.notice.NoticeErrands;
import fr.essaim.web.notice.NoticeMailing;
import fr.essaim.web.notice.PortalNotices;
import fr.essaim.web.notice.Unsubscription;
import fr.essaim.web.page.AccountToTry;
import fr.essaim.web.page.AssetServlet;
import fr.essaim.web.page.AuditServlet;
import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.ClosedFilter;
import fr.essaim.web.page.ErrorServlet;
import fr.essaim.web.page.HomeServlet;
import fr.essaim.web.page.LanguageServlet;
import fr.essaim.web.page.NoticesServlet;
import fr.essaim.web.page.OwedCounts;
import fr.essaim.web.page.PageCatalog;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.page.ReferenceFilter;
import fr.essaim.web.page.SessionsServlet;
import fr.essaim.web.page.SignOutServlet;
import fr.essaim.web.page.UnsubscribeServlet;
import fr.essaim.web.security.CsrfFilter;
import fr.essaim.web.security.GuardFilter;
import fr.essaim.web.security.Passwords;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.SecurityHeadersFilter;
import fr.essaim.web.security.ShiroAccess;
import fr.essaim.web.session.OpenSessions;
import fr.essaim.web.session.SessionEnds;
import fr.essaim.web.session.SessionSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The portal without its portlets: directory, sign-in, frame, errors and administration, built by hand and installed into
 * a servlet context.
 */
public final class PortalParts {

    /** The stand-alone portal is one company with one site. */
    public static final PortalSite SITE = new PortalSite(1, 1);

    /** Beyond what an import takes, so that the import can say so on its page. */
    private static final long LARGEST_UPLOAD = 4L * DirectoryImport.LARGEST_FILE;

    /** How long a visitor's session waits; a sign-in makes it wait longer. */
    private static final int MINUTES_BEFORE_SIGN_IN = 10;

    private final PortalSettings settings;
    private final DataSource dataSource;
    private final RecordPages records;
    private final Clock clock;
    private final Tables tables;
    private final Passwords passwords;
    private final PortalAudit audit;
    private final PeopleSource people;
    private final SigningInParts signingIn;
    private final ShiroAccess access;
    private final MailChoices mailChoices;
    private final PortalNotices notices;
    private final Unsubscription unsubscription;
    private final OpenSessions sessions;
    private volatile boolean open;

    /** @param records which of the portal's pages show which records */
    public PortalParts(
            PortalSettings settings, DataSource dataSource, RecordPages records, Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.settings = settings;
        this.records = records;
        this.clock = clock;
        this.dataSource = dataSource;
        tables = new Tables(dataSource);
        audit = new PortalAudit(tables, clock);
        people = settings.ldap()
                .<PeopleSource>map(ldap -> new LdapPeople(ldap, tables, clock))
                .orElseGet(() -> new LocalPeople(tables, passwords, audit));
        access = new ShiroAccess(people.realm(), SITE);
        signingIn = new SigningInParts(settings.signIn(), people, access, passwords, tables, audit, clock);
        mailChoices = new MailChoices(tables, clock);
        notices = new PortalNotices(tables, people.directory(), mailChoices, clock);
        unsubscription = new Unsubscription(tables);
        sessions = new OpenSessions(tables, SITE.companyId(), SessionSettings.of(System.getProperties()), clock);
    }

    public Directory directory() {
        return people.directory();
    }

    public Notices notices() {
        return notices;
    }

    public OpenSessions sessions() {
        return sessions;
    }

    /**
     * What is done every few seconds on each server of the portal.
     *
     * @param portlets whether they have registered: which page shows a record is theirs to say, and mails name that page
     */
    public Runnable errands(BooleanSupplier portlets) {
        Runnable ofNotices = new NoticeErrands(
                notices,
                settings.mail()
                        .map(mail -> new NoticeMailing(
                                mail,
                                tables,
                                people.directory(),
                                unsubscription,
                                PortalParts::mailBody,
                                records,
                                clock)),
                portlets,
                clock);
        Runnable ofSignIn = signingIn.errands();
        return () -> {
            sessions.sweep();
            ofSignIn.run();
            ofNotices.run();
        };
    }

    private static String mailBody(Locale language, String sentence, String more, String stop) {
        return BundleMessages.text(language, "mail.body", sentence, more, stop);
    }

    /** Brings the tables up to date, the portal's and those it shares. To be called before anything is asked of them. */
    public void migrate() {
        SchemaMigration.run(dataSource);
        FluentConfiguration scripts =
                Flyway.configure(PortalParts.class.getClassLoader()).locations("classpath:db/portal");
        SchemaMigration.run(dataSource, scripts, "portal_schema_history");
        signingIn.open();
        open = true;
    }

    /** To be asked once the tables are there. */
    public FirstAgents firstAgents() {
        return new FirstAgents(settings, tables, passwords, people, signingIn, audit);
    }

    /**
     * @param closed why the database is not open yet, empty once it is
     * @param owed how much an agent owes in the portlets
     * @param demonstration accounts that the sign-in page offers
     * @return what draws the pages, for the servlet that fills them with portlets
     */
    public PageFrame install(
            ServletContext context,
            PageCatalog pages,
            Supplier<Optional<ClosedReason>> closed,
            ToIntFunction<Visitor> owed,
            List<AccountToTry> demonstration) {
        AssetServlet assets = new AssetServlet(context);
        PageFrame frame = new PageFrame(
                context, pages, access, SITE, this::authority, this::unread, new OwedCounts(owed), assets.version());
        context.setAttribute(Directory.class.getName(), people.directory());
        context.setAttribute(Access.class.getName(), access);
        context.setAttribute(Notices.class.getName(), notices);
        context.setAttribute(RecordPages.class.getName(), records);
        context.getSessionCookieConfig().setHttpOnly(true);
        context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        context.setSessionTimeout(MINUTES_BEFORE_SIGN_IN);
        context.setRequestCharacterEncoding("UTF-8");

        filter(context, new SecurityHeadersFilter(), EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        // From here on a request may have waited for its body or for a place
        EnumSet<DispatcherType> onceMore = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC);
        filter(
                context,
                new Intake(IntakeSettings.of(System.getProperties()), pages.uploads(), LARGEST_UPLOAD),
                onceMore);
        filter(context, new ReferenceFilter(), onceMore);
        filter(context, new RemoteAddressFilter(), onceMore);
        filter(context, new ClosedFilter(closed), onceMore);
        filter(
                context,
                new GuardFilter(people.directory(), SITE, people.realm(), access, sessions, signingIn.duties()),
                onceMore);
        filter(context, new CsrfFilter(), onceMore);

        servlet(context, assets, PortalPaths.ASSETS + "*");
        servlet(context, new HomeServlet(frame), "");
        signingIn.install(context, access, frame, demonstration, sessions);
        servlet(context, new SignOutServlet(sessions, audit, SITE), PortalPaths.SIGN_OUT);
        servlet(context, new SessionsServlet(sessions, frame, clock.getZone()), PortalPaths.SESSIONS);
        context.addListener(new SessionEnds(sessions));
        servlet(context, new LanguageServlet(people::choose), PortalPaths.LANGUAGE);
        servlet(
                context,
                new NoticesServlet(
                        notices, mailChoices, records, settings.mail().isPresent(), SITE, frame, clock.getZone()),
                PortalPaths.NOTICES);
        servlet(context, new UnsubscribeServlet(unsubscription, mailChoices, SITE, frame), PortalPaths.UNSUBSCRIBE);
        servlet(
                context,
                new AuditServlet(
                        audit,
                        new AuditTrail(tables),
                        people.directory(),
                        people::searchAll,
                        access,
                        SITE,
                        frame,
                        clock),
                PortalPaths.AUDIT);
        servlet(context, new ErrorServlet(frame), PortalPaths.ERROR);
        servlet(context, people.administration(access, frame), PortalPaths.DIRECTORY);
        return frame;
    }

    /** None while the database is away: the page that says so has a bell too. */
    private int unread(AgentId agent) {
        try {
            return notices.unread(SITE, agent);
        } catch (DirectoryAwayException e) {
            return 0;
        }
    }

    /** As set, else that of the first institution, else none: the portal then has its own name. */
    private String authority() {
        if (!settings.authority().isEmpty() || !open) {
            return settings.authority();
        }
        try {
            return people.directory().institutions(SITE).stream()
                    .findFirst()
                    .map(Institution::name)
                    .orElse("");
        } catch (DirectoryAwayException e) {
            return "";
        }
    }

    /** To be called when nothing is asked of the portal any more. */
    public void close() {
        people.close();
    }

    private static void filter(ServletContext context, Filter filter, EnumSet<DispatcherType> dispatches) {
        var registration = context.addFilter(filter.getClass().getName(), filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(dispatches, true, "/*");
    }

    static void servlet(ServletContext context, Servlet servlet, String path) {
        ServletRegistration.Dynamic registration =
                context.addServlet(servlet.getClass().getName(), servlet);
        registration.setAsyncSupported(true);
        registration.addMapping(path);
    }
}
