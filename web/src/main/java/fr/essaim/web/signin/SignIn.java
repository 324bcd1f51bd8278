// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.text.Folding;
import fr.essaim.web.security.PasswordsBusyException;
import fr.essaim.web.security.PortalRealm;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.subject.PrincipalCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sign-in with login and password, slowed down by {@link SignInTries}. Those of one login at one address are looked at
 * one after the other, and a try counts as failed from its start until the password proves right: many at once gain nothing.
 */
public final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST_INPUT = 200;
    private static final int TURNS = 256;

    /** What keeps a password from being looked at, and is nobody's fault who tries. */
    public enum Hindrance {
        /** Too many are being looked at. */
        CROWD,
        /** The directory that knows passwords does not answer. */
        DIRECTORY_AWAY
    }

    /**
     * How a try ended.
     *
     * @param agent who signed in, null when refused
     * @param stamp of the account at that moment, to be kept in the session
     * @param waitUntil when to try again, null when no wait is due
     * @param hindrance why the password was not even looked at, null when it was
     * @param examined whether the password was looked at
     */
    public record Answer(AgentId agent, long stamp, Instant waitUntil, Hindrance hindrance, boolean examined) {

        public boolean accepted() {
            return agent != null;
        }

        /** Whether it can be tried again at once, and may well end otherwise. */
        public boolean putOff() {
            return hindrance != null;
        }
    }

    private final SignInTries tries;
    private final PortalRealm realm;
    private final ReentrantLock[] turns =
            Stream.generate(() -> new ReentrantLock(true)).limit(TURNS).toArray(ReentrantLock[]::new);

    public SignIn(SignInTries tries, PortalRealm realm) {
        this.tries = tries;
        this.realm = realm;
    }

    public Answer attempt(String login, String password, Origin origin) {
        if (login.length() > LONGEST_INPUT || password.length() > LONGEST_INPUT) {
            return refused("endless login or password", null, false);
        }
        ReentrantLock turn = turns[Math.floorMod(Objects.hash(Folding.of(login), origin.address()), turns.length)];
        turn.lock();
        try {
            return inTurn(login, password, origin);
        } finally {
            turn.unlock();
        }
    }

    private Answer inTurn(String login, String password, Origin origin) {
        SignInTries.Entry entry = tries.begin(TryKind.LOGIN, login, origin);
        if (entry.waitUntil() != null) {
            return refused("it has to wait", entry.waitUntil(), false);
        }
        try {
            PrincipalCollection found = realm.getAuthenticationInfo(new UsernamePasswordToken(login, password))
                    .getPrincipals();
            AgentId agent = (AgentId) found.getPrimaryPrincipal();
            tries.succeeded(entry);
            LOG.info("Agent {} signed in", agent);
            return new Answer(agent, found.oneByType(Long.class), null, null, true);
        } catch (AuthenticationException e) {
            return refused("wrong login or password", entry.waitIfWrong(), true);
        } catch (PasswordsBusyException e) {
            return putOff(entry, Hindrance.CROWD);
        } catch (DirectoryAwayException e) {
            return putOff(entry, Hindrance.DIRECTORY_AWAY);
        }
    }

    private Answer putOff(SignInTries.Entry entry, Hindrance hindrance) {
        tries.putOff(entry);
        LOG.warn("Sign-in put off: {}", hindrance);
        return new Answer(null, 0, null, hindrance, false);
    }

    /** The reason names neither login nor address, which are personal data. */
    private static Answer refused(String reason, Instant waitUntil, boolean examined) {
        LOG.warn("Sign-in refused: {}", reason);
        return new Answer(null, 0, waitUntil, null, examined);
    }
}
