// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.security.PasswordsBusyException;
import fr.essaim.web.security.PortalRealm;
import java.time.Instant;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;

/**
 * Asks an agent who is signed in for the password once more: an open session is not enough for what weighs. Wrong ones are
 * counted apart from those at the sign-in, and leave an event.
 */
public final class OwnPassword {

    private static final int LONGEST = 200;

    /** How it was taken. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Too many wrong ones before: it was not looked at. */
        WAIT,
        /** Too many passwords are looked at. */
        CROWD,
        /** The directory that knows passwords does not answer. */
        DIRECTORY_AWAY
    }

    /** @param waitUntil when to try again, null for at once */
    public record Answer(Outcome outcome, Instant waitUntil) {

        public boolean isRight() {
            return outcome == Outcome.RIGHT;
        }
    }

    private final PortalSite site;
    private final PortalRealm realm;
    private final SignInTries tries;
    private final PortalAudit audit;

    public OwnPassword(PortalSite site, PortalRealm realm, SignInTries tries, PortalAudit audit) {
        this.site = site;
        this.realm = realm;
        this.tries = tries;
        this.audit = audit;
    }

    /** @param login with which this agent signed in */
    public Answer check(AgentId agent, String login, String password, Origin origin) {
        if (password.length() > LONGEST) {
            return new Answer(Outcome.WRONG, null);
        }
        SignInTries.Entry entry = tries.begin(TryKind.PASSWORD, agent.toString(), origin);
        if (entry.waitUntil() != null) {
            return new Answer(Outcome.WAIT, entry.waitUntil());
        }
        try {
            if (isOf(agent, login, password)) {
                tries.succeeded(entry);
                return new Answer(Outcome.RIGHT, null);
            }
            audit.recordIfPossible(
                    AuditEvent.by(site, agent, AuditKind.SIGN_IN_REFUSED).about("password"));
            return new Answer(entry.waitIfWrong() == null ? Outcome.WRONG : Outcome.WAIT, entry.waitIfWrong());
        } catch (PasswordsBusyException e) {
            tries.putOff(entry);
            return new Answer(Outcome.CROWD, null);
        } catch (DirectoryAwayException e) {
            tries.putOff(entry);
            return new Answer(Outcome.DIRECTORY_AWAY, null);
        }
    }

    private boolean isOf(AgentId agent, String login, String password) {
        try {
            return realm.getAuthenticationInfo(new UsernamePasswordToken(login, password))
                    .getPrincipals()
                    .getPrimaryPrincipal()
                    .equals(agent);
        } catch (AuthenticationException e) {
            return false;
        }
    }
}
