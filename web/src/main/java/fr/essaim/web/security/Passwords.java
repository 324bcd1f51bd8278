// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.crypto.support.hashes.argon2.Argon2HashProvider.Parameters;
import org.apache.shiro.lang.util.ByteSource;

/**
 * What is kept of passwords: argon2id with the cost that OWASP recommends (19 MiB, two passes, one lane). At
 * most {@value #AT_ONCE} are worked out at a time, whatever the number of visitors: memory is what they cost. Up to
 * {@value #LONGEST_QUEUE} more wait, in the order in which they came.
 */
public final class Passwords {

    public static final int AT_ONCE = 2;

    /** Less than the threads that work on requests: pages that need no password go on. */
    static final int LONGEST_QUEUE = 48;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int KIBIBYTES = 19_456;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Duration longestWait;
    private final Map<String, String> cost;
    private final DefaultPasswordService service = new DefaultPasswordService() {
        @Override
        protected HashRequest createHashRequest(ByteSource password) {
            HashRequest.Builder request =
                    new HashRequest.Builder().setSource(password).setAlgorithmName(Parameters.DEFAULT_ALGORITHM_NAME);
            cost.forEach(request::addParameter);
            return request.build();
        }
    };
    private final String ofNobody;

    public Passwords() {
        this(LONGEST_WAIT, KIBIBYTES);
    }

    /** @param kibibytes of memory that each takes; what was hashed with another amount still matches */
    public Passwords(Duration longestWait, int kibibytes) {
        this.longestWait = longestWait;
        cost = Map.of(
                Parameters.PARAMETER_MEMORY_KIB, Integer.toString(kibibytes),
                Parameters.PARAMETER_ITERATIONS, "2",
                Parameters.PARAMETER_PARALLELISM, "1");
        ofNobody = hash("no account has this password");
    }

    /** Waits for its turn as long as it takes. */
    public String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return service.encryptPassword(password);
        } finally {
            turns.release();
        }
    }

    /**
     * Takes the same time whether there is a hash or not, so that an unknown login cannot be told by the clock.
     *
     * @param hash null for no account or no password: the answer is false
     * @throws PasswordsBusyException when the queue is too long, or no turn came within half a minute
     */
    public boolean matches(String password, String hash) {
        takeTurn();
        try {
            boolean same = service.passwordsMatch(password, hash == null ? ofNobody : hash);
            return same && hash != null;
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.getQueueLength() < LONGEST_QUEUE
                    && turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new PasswordsBusyException();
    }

    /** For tests: who holds all turns keeps everybody waiting. */
    public Semaphore turns() {
        return turns;
    }
}
