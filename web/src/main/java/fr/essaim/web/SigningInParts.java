// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.access.Access;
import fr.essaim.access.WeightyPart;
import fr.essaim.directory.AgentId;
import fr.essaim.web.account.AccountHelp;
import fr.essaim.web.account.AccountServlet;
import fr.essaim.web.account.AccountsServlet;
import fr.essaim.web.account.CodeServlet;
import fr.essaim.web.account.DeviceCookie;
import fr.essaim.web.account.Entrance;
import fr.essaim.web.account.FactorServlet;
import fr.essaim.web.account.FirstServlet;
import fr.essaim.web.account.PasswordServlet;
import fr.essaim.web.account.ResetServlet;
import fr.essaim.web.account.SignInServlet;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.directory.PortalSecret;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.page.AccountToTry;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.page.WallClock;
import fr.essaim.web.security.Passwords;
import fr.essaim.web.security.PortalPaths;
import fr.essaim.web.security.ShiroAccess;
import fr.essaim.web.security.SignInDuties;
import fr.essaim.web.security.SignInDuty;
import fr.essaim.web.session.OpenSessions;
import fr.essaim.web.signin.FirstAdministrator;
import fr.essaim.web.signin.KeyedHash;
import fr.essaim.web.signin.KnownDevices;
import fr.essaim.web.signin.OwnPassword;
import fr.essaim.web.signin.PasswordChanges;
import fr.essaim.web.signin.PortalKey;
import fr.essaim.web.signin.SecondFactors;
import fr.essaim.web.signin.SignIn;
import fr.essaim.web.signin.SignInTries;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The parts of the portal with which agents sign in and keep their accounts. */
final class SigningInParts {

    private final PeopleSource people;
    private final ShiroAccess access;
    private final SignInSettings settings;
    private final Tables tables;
    private final List<WeightyPart> weightyParts = WeightyPart.all();
    private final PortalAudit audit;
    private final Clock clock;
    private final PortalKey key;
    private final DeviceCookie devices;
    private final SignInTries tries;
    private final SignInDuties duties;
    private final OwnPassword own;
    private final SecondFactors factors;
    private final Optional<PasswordChanges> changes;
    private final Optional<FirstAdministrator> first;

    SigningInParts(
            SignInSettings settings,
            PeopleSource people,
            ShiroAccess access,
            Passwords passwords,
            Tables tables,
            PortalAudit audit,
            Clock clock) {
        this.settings = settings;
        this.tables = tables;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        KeyedHash hash = new KeyedHash(new PortalSecret(tables, "sign-in")::bytes);
        KnownDevices known = new KnownDevices(hash, clock);
        devices = new DeviceCookie(known);
        tries = new SignInTries(tables, hash, known, clock);
        key = new PortalKey(tables, settings.home());
        own = new OwnPassword(PortalParts.SITE, people.realm(), tries, audit);
        duties = new SignInDuties(this::duty, clock);
        factors = new SecondFactors(tables, PortalParts.SITE, key, tries, audit, clock);
        changes = people.accounts()
                .map(accounts -> new PasswordChanges(
                        tables,
                        accounts,
                        passwords,
                        people.directory(),
                        PortalParts.SITE,
                        people.realm(),
                        own,
                        audit,
                        clock));
        first = changes.flatMap(any -> settings.home())
                .map(home -> new FirstAdministrator(tables, PortalParts.SITE, passwords, audit, home, clock));
    }

    /** To be called once the tables are there. */
    void open() {
        key.open();
    }

    /** Leaves a link for whoever is to administer a portal without people. */
    void inviteAdministrator() {
        first.ifPresent(invited -> invited.invite(code -> settings.url() + PortalPaths.FIRST + "#" + code));
    }

    /** @param demonstration accounts that the sign-in page offers */
    void install(
            ServletContext context,
            Access pages,
            PageFrame frame,
            List<AccountToTry> demonstration,
            OpenSessions sessions) {
        Entrance entrance = new Entrance(PortalParts.SITE, factors, duties, devices, sessions, audit);
        WallClock wall = new WallClock(clock.getZone());
        PortalParts.servlet(
                context,
                new SignInServlet(new SignIn(tries, people.realm()), entrance, devices, frame, demonstration, wall),
                PortalPaths.SIGN_IN);
        PortalParts.servlet(context, new CodeServlet(factors, entrance, devices, frame, wall), PortalPaths.CODE);
        PortalParts.servlet(context, new AccountServlet(factors, changes.isPresent(), frame), PortalPaths.ACCOUNT);
        PortalParts.servlet(
                context,
                new FactorServlet(factors, own, this::needsFactor, duties, devices, frame, clock),
                PortalPaths.FACTOR);
        PortalParts.servlet(
                context,
                new AccountsServlet(
                        people.directory(),
                        new AccountHelp(PortalParts.SITE, factors, changes, sessions, duties, audit),
                        pages,
                        PortalParts.SITE,
                        frame,
                        settings.url()),
                PortalPaths.ACCOUNTS);
        changes.ifPresent(known -> {
            PortalParts.servlet(
                    context, new PasswordServlet(known, duties, devices, sessions, frame, wall), PortalPaths.PASSWORD);
            PortalParts.servlet(context, new ResetServlet(known, sessions, duties, frame), PortalPaths.RESET);
        });
        first.ifPresent(invited ->
                PortalParts.servlet(context, new FirstServlet(invited, frame, people::forget), PortalPaths.FIRST));
    }

    /** What signed-in agents have to do first. */
    SignInDuties duties() {
        return duties;
    }

    private Optional<SignInDuty> duty(AgentId agent) {
        if (people.accounts()
                .filter(accounts -> accounts.mustChangePassword(agent))
                .isPresent()) {
            return Optional.of(SignInDuty.CHANGE_PASSWORD);
        }
        return factors.areOffered() && needsFactor(agent) && !factors.isSetUp(agent)
                ? Optional.of(SignInDuty.SET_UP_FACTOR)
                : Optional.empty();
    }

    private boolean needsFactor(AgentId agent) {
        return settings.factorRoles().stream().anyMatch(role -> access.hasRole(agent, role))
                || !settings.factorRoles().isEmpty() && hasWeightyPart(agent);
    }

    private boolean hasWeightyPart(AgentId agent) {
        return weightyParts.stream()
                .anyMatch(part -> tables.count(
                                part.count(), PortalParts.SITE.companyId(), PortalParts.SITE.siteId(), agent.value())
                        > 0);
    }

    /** What is done every few seconds on each server of the portal. */
    Runnable errands() {
        return () -> {
            tries.forgetOld();
            changes.ifPresent(PasswordChanges::forgetOld);
        };
    }
}
