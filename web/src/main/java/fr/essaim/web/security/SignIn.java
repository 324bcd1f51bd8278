// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.directory.Folding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.subject.PrincipalCollection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sign-in with its slowing lock, per login and per address. A try counts as failed from its start until the password
 * proves right, so that many at once gain nothing. A login that does not exist is slowed down like one that does.
 */
public final class SignIn {

    static final int FREE_TRIES_OF_LOGIN = 4;
    static final int FREE_TRIES_OF_ADDRESS = 300;

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Duration LONGEST_WAIT_OF_LOGIN = Duration.ofHours(1);
    private static final int LONGEST_INPUT = 200;

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
     */
    public record Answer(AgentId agent, long stamp, Instant waitUntil, Hindrance hindrance) {

        public boolean accepted() {
            return agent != null;
        }

        /** Whether it can be tried again at once, and may well end otherwise. */
        public boolean putOff() {
            return hindrance != null;
        }
    }

    private final LoginLocks locks;
    private final PortalRealm realm;
    private final Clock clock;
    private final int freeTriesOfAddress;
    private final Cache<String, SlowingLock> otherLogins = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(2))
            .build();
    private final Cache<String, AddressTries> addresses = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(AddressTries.WINDOW)
            .build();

    public SignIn(LoginLocks locks, PortalRealm realm, Clock clock) {
        this(locks, realm, clock, FREE_TRIES_OF_ADDRESS);
    }

    SignIn(LoginLocks locks, PortalRealm realm, Clock clock, int freeTriesOfAddress) {
        this.locks = locks;
        this.realm = realm;
        this.clock = clock;
        this.freeTriesOfAddress = freeTriesOfAddress;
    }

    public Answer attempt(String login, String password, String address) {
        Instant now = clock.instant();
        SlowingLock ofAddress = enter(address, now);
        if (ofAddress.isLocked(now)) {
            return refused("its address has to wait", ofAddress);
        }
        if (login.length() > LONGEST_INPUT || password.length() > LONGEST_INPUT) {
            return refused("endless login or password", SlowingLock.OPEN);
        }
        SlowingLock ofLogin = enter(login, lock -> counted(lock, now));
        if (ofLogin.isLocked(now)) {
            return refused("its login has to wait", ofLogin);
        }
        try {
            PrincipalCollection found = realm.getAuthenticationInfo(new UsernamePasswordToken(login, password))
                    .getPrincipals();
            AgentId agent = (AgentId) found.getPrimaryPrincipal();
            enter(login, lock -> SlowingLock.OPEN);
            forgive(address);
            LOG.info("Agent {} signed in", agent);
            return new Answer(agent, found.oneByType(Long.class), null, null);
        } catch (AuthenticationException e) {
            return refused("wrong login or password", afterFailure(ofLogin, now));
        } catch (PasswordsBusyException e) {
            return putOff(login, address, Hindrance.CROWD);
        } catch (DirectoryAwayException e) {
            return putOff(login, address, Hindrance.DIRECTORY_AWAY);
        }
    }

    private Answer putOff(String login, String address, Hindrance hindrance) {
        forgive(address);
        enter(login, SlowingLock::forgiven);
        LOG.warn("Sign-in put off: {}", hindrance);
        return new Answer(null, 0, null, hindrance);
    }

    /** The reason names neither login nor address, which are personal data. */
    private static Answer refused(String reason, SlowingLock lock) {
        LOG.warn("Sign-in refused: {}", reason);
        return new Answer(null, 0, lock.lockedUntil(), null);
    }

    private SlowingLock enter(String address, Instant now) {
        AtomicReference<SlowingLock> before = new AtomicReference<>();
        addresses.asMap().compute(address, (key, known) -> {
            AddressTries tries = AddressTries.current(known, now);
            before.set(tries.lock());
            return tries.afterTry(now, freeTriesOfAddress);
        });
        return before.get();
    }

    private void forgive(String address) {
        addresses.asMap().computeIfPresent(address, (key, tries) -> tries.forgiven());
    }

    /** @return the lock as it was before this try */
    private SlowingLock enter(String login, UnaryOperator<SlowingLock> change) {
        return locks.changeLock(login, change).orElseGet(() -> enterInMemory(Folding.of(login), change));
    }

    private SlowingLock enterInMemory(String key, UnaryOperator<SlowingLock> change) {
        AtomicReference<SlowingLock> before = new AtomicReference<>();
        otherLogins.asMap().compute(key, (k, lock) -> {
            before.set(lock == null ? SlowingLock.OPEN : lock);
            return change.apply(before.get());
        });
        return before.get();
    }

    private static SlowingLock counted(SlowingLock lock, Instant now) {
        return lock.isLocked(now) ? lock : afterFailure(lock, now);
    }

    private static SlowingLock afterFailure(SlowingLock lock, Instant now) {
        return lock.afterFailure(now, FREE_TRIES_OF_LOGIN, LONGEST_WAIT_OF_LOGIN);
    }
}
