// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.security.Accounts;
import fr.essaim.web.security.Passwords;
import fr.essaim.web.security.PortalRealm;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * New passwords of agents who live in the portal's tables: chosen with the old one, or once with a link that an
 * administrator handed over. The account's other sessions end.
 */
public final class PasswordChanges {

    public static final Duration VALIDITY = Duration.ofHours(24);

    /** How a change ended. */
    public enum Outcome {
        CHANGED,
        /** The old password was not taken. */
        NOT_CONFIRMED,
        REFUSED
    }

    /**
     * @param problem why the new password is refused, null when it is not
     * @param old how the old password was taken, null when it was right or not asked for
     * @param stamp of the account from now on
     */
    public record Answer(Outcome outcome, PasswordRules.Problem problem, OwnPassword.Answer old, long stamp) {}

    private final Tables tables;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules = new PasswordRules();
    private final Directory directory;
    private final PortalSite site;
    private final PortalRealm realm;
    private final OwnPassword own;
    private final OneTimeLinks links;
    private final PortalAudit audit;

    public PasswordChanges(
            Tables tables,
            Accounts accounts,
            Passwords passwords,
            Directory directory,
            PortalSite site,
            PortalRealm realm,
            OwnPassword own,
            PortalAudit audit,
            Clock clock) {
        this.tables = tables;
        this.accounts = accounts;
        this.passwords = passwords;
        this.directory = directory;
        this.site = site;
        this.realm = realm;
        this.own = own;
        this.audit = audit;
        links = new OneTimeLinks(tables, site.companyId(), clock);
    }

    /** The agent's own choice. Wrong old passwords are counted as at the sign-in. */
    public Answer change(AgentId agent, String old, String chosen, String again, Origin origin) {
        Optional<Answer> refused =
                chosen.equals(old) ? Optional.of(refused(PasswordRules.Problem.SAME)) : refused(agent, chosen, again);
        if (refused.isPresent()) {
            return refused.get();
        }
        OwnPassword.Answer confirmed = own.check(agent, accounts.login(agent), old, origin);
        if (!confirmed.isRight()) {
            return new Answer(Outcome.NOT_CONFIRMED, null, confirmed, 0);
        }
        String hash = passwords.hash(chosen);
        Answer set =
                tables.inTransaction(() -> set(AuditEvent.by(site, agent, AuditKind.PASSWORD_CHANGED), agent, hash));
        realm.forget();
        return set;
    }

    /**
     * A code that this agent may choose a password with, to be handed over; the administrator sees it once.
     *
     * @return empty when this agent has no account
     */
    public Optional<String> link(AgentId agent, AgentId by) {
        if (accounts.login(agent).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(tables.inTransaction(() -> {
            audit.record(AuditEvent.by(site, by, AuditKind.PASSWORD_LINK_MADE).aboutAgent(agent));
            return links.make(OneTimeLinks.Purpose.RESET, agent, VALIDITY);
        }));
    }

    /** Whose password may be chosen with this code. */
    public Optional<StaffMember> holder(String code) {
        return links.holder(OneTimeLinks.Purpose.RESET, code)
                .flatMap(holder -> directory.find(site, holder.agent()))
                .filter(StaffMember::active);
    }

    public String login(AgentId agent) {
        return accounts.login(agent);
    }

    /** @return empty when the code is worth nothing any more */
    public Optional<Answer> choose(String code, String chosen, String again) {
        Optional<StaffMember> holder = holder(code);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        AgentId agent = holder.get().id();
        Optional<Answer> refused = refused(agent, chosen, again);
        if (refused.isPresent()) {
            return refused;
        }
        String hash = passwords.hash(chosen);
        // Who holds a link is not known to be the agent
        AuditEvent event = AuditEvent.bySomebody(site, AuditKind.PASSWORD_CHANGED);
        Optional<Answer> set = tables.inTransaction(() -> links.use(OneTimeLinks.Purpose.RESET, code)
                ? Optional.of(set(event, agent, hash))
                : Optional.<Answer>empty());
        realm.forget();
        return set;
    }

    public void forgetOld() {
        links.forgetOld();
    }

    private Optional<Answer> refused(AgentId agent, String chosen, String again) {
        return (chosen.equals(again)
                        ? rules.problem(chosen, known(agent))
                        : Optional.of(PasswordRules.Problem.DIFFERENT))
                .map(PasswordChanges::refused);
    }

    private static Answer refused(PasswordRules.Problem problem) {
        return new Answer(Outcome.REFUSED, problem, null, 0);
    }

    private List<String> known(AgentId agent) {
        List<String> known = new ArrayList<>(List.of(accounts.login(agent)));
        directory.find(site, agent).ifPresent(member -> {
            known.add(member.firstName());
            known.add(member.lastName());
            known.add(member.mail());
        });
        directory.institutions(site).stream().map(Institution::name).forEach(known::add);
        return known;
    }

    private Answer set(AuditEvent event, AgentId agent, String hash) {
        links.withdraw(OneTimeLinks.Purpose.RESET, agent);
        audit.record(event.aboutAgent(agent));
        return new Answer(Outcome.CHANGED, null, null, accounts.setPassword(agent, hash));
    }
}
