// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.directory.AgentId;
import fr.essaim.web.directory.Folding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sign-in with its slowing lock, per login and per address. A try counts as failed from its start until the password
 * proves right, so that many at once gain nothing. A login that does not exist is slowed down like one that does.
 */
public final class SignIn {

    static final int FREE_TRIES_OF_LOGIN = 4;
    static final int FREE_TRIES_OF_ADDRESS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST_INPUT = 200;

    /**
     * How a try ended.
     *
     * @param agent who signed in, null when refused
     * @param waitUntil when to try again, null when no wait is due
     */
    public record Answer(AgentId agent, Instant waitUntil) {

        public boolean accepted() {
            return agent != null;
        }
    }

    private final Accounts accounts;
    private final AgentRealm realm;
    private final Clock clock;
    private final int freeTriesOfAddress;
    private final Cache<String, SlowingLock> unknownLogins = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(2))
            .build();
    private final Cache<String, SlowingLock> addresses = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(2))
            .build();

    public SignIn(Accounts accounts, AgentRealm realm, Clock clock) {
        this(accounts, realm, clock, FREE_TRIES_OF_ADDRESS);
    }

    SignIn(Accounts accounts, AgentRealm realm, Clock clock, int freeTriesOfAddress) {
        this.accounts = accounts;
        this.realm = realm;
        this.clock = clock;
        this.freeTriesOfAddress = freeTriesOfAddress;
    }

    public Answer attempt(String login, String password, String address) {
        Instant now = clock.instant();
        SlowingLock ofAddress = enter(addresses, address, lock -> counted(lock, now, freeTriesOfAddress));
        if (ofAddress.isLocked(now)) {
            return refused(address, ofAddress);
        }
        if (login.length() > LONGEST_INPUT || password.length() > LONGEST_INPUT) {
            return refused(address, SlowingLock.OPEN);
        }
        SlowingLock ofLogin = enter(login, lock -> counted(lock, now, FREE_TRIES_OF_LOGIN));
        if (ofLogin.isLocked(now)) {
            return refused(address, ofLogin);
        }
        try {
            AgentId agent = (AgentId) realm.getAuthenticationInfo(new UsernamePasswordToken(login, password))
                    .getPrincipals()
                    .getPrimaryPrincipal();
            accounts.changeLock(login, lock -> SlowingLock.OPEN);
            addresses.asMap().computeIfPresent(address, (key, lock) -> forgiven(lock));
            LOG.info("Agent {} signed in", agent);
            return new Answer(agent, null);
        } catch (AuthenticationException e) {
            return refused(address, ofLogin.afterFailure(now, FREE_TRIES_OF_LOGIN));
        }
    }

    private static Answer refused(String address, SlowingLock lock) {
        LOG.warn("Sign-in refused from {}", address);
        return new Answer(null, lock.lockedUntil());
    }

    private SlowingLock enter(String login, UnaryOperator<SlowingLock> change) {
        return accounts.changeLock(login, change).orElseGet(() -> enter(unknownLogins, Folding.of(login), change));
    }

    /** @return the lock as it was before this try */
    private static SlowingLock enter(Cache<String, SlowingLock> locks, String key, UnaryOperator<SlowingLock> change) {
        AtomicReference<SlowingLock> before = new AtomicReference<>();
        locks.asMap().compute(key, (k, lock) -> {
            before.set(lock == null ? SlowingLock.OPEN : lock);
            return change.apply(before.get());
        });
        return before.get();
    }

    private static SlowingLock counted(SlowingLock lock, Instant now, int free) {
        return lock.isLocked(now) ? lock : lock.afterFailure(now, free);
    }

    private static SlowingLock forgiven(SlowingLock lock) {
        return lock.failures() <= 1 ? SlowingLock.OPEN : new SlowingLock(lock.failures() - 1, null);
    }
}
