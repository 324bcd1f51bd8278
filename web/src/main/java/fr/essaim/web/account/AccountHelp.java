// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.security.SignInDuties;
import fr.essaim.web.session.OpenSessions;
import fr.essaim.web.signin.PasswordChanges;
import fr.essaim.web.signin.SecondFactors;
import java.util.Optional;

/** What an administrator does for the accounts of others. */
public final class AccountHelp {

    private final PortalSite site;
    private final SecondFactors factors;
    private final Optional<PasswordChanges> changes;
    private final OpenSessions sessions;
    private final SignInDuties duties;
    private final PortalAudit audit;

    /** @param changes empty where passwords are those of a directory elsewhere */
    public AccountHelp(
            PortalSite site,
            SecondFactors factors,
            Optional<PasswordChanges> changes,
            OpenSessions sessions,
            SignInDuties duties,
            PortalAudit audit) {
        this.site = site;
        this.factors = factors;
        this.changes = changes;
        this.sessions = sessions;
        this.duties = duties;
        this.audit = audit;
    }

    boolean givesPasswords() {
        return changes.isPresent();
    }

    /** Empty for an agent without account, and where passwords are not the portal's. */
    String login(AgentId agent) {
        return changes.map(known -> known.login(agent)).orElse("");
    }

    boolean hasFactor(AgentId agent) {
        return factors.isSetUp(agent);
    }

    /** @return the code of a link, empty when this agent has no account here */
    Optional<String> link(AgentId agent, AgentId by) {
        return changes.flatMap(known -> known.link(agent, by));
    }

    /** @return whether there was one */
    boolean removeFactor(AgentId agent, AgentId by) {
        boolean there = factors.isSetUp(agent);
        if (there) {
            factors.remove(agent, by);
            duties.forget(agent);
        }
        return there;
    }

    void endSessions(AgentId agent, AgentId by) {
        sessions.endOthers(agent, "");
        audit.record(AuditEvent.by(site, by, AuditKind.SESSIONS_ENDED).aboutAgent(agent));
    }
}
