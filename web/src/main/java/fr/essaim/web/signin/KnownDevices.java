// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.text.Folding;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A signed word that a browser keeps for each of the last {@value #AT_MOST} logins that signed in there, so that a
 * stranger's wrong tries elsewhere do not slow its agent down. It says nothing of the login, signs nobody in, and is worth
 * nothing for another login. After {@value #DAYS} days it is as if it were not there.
 */
public final class KnownDevices {

    static final int AT_MOST = 8;
    static final int DAYS = 180;
    public static final Duration KEPT = Duration.ofDays(DAYS);

    private static final String PURPOSE = "device";
    private static final int NONCE_BYTES = 12;
    private static final int LONGEST = 1_500;

    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public KnownDevices(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** The random name of the device where this login signed in before. */
    Optional<String> device(String login, String cookie) {
        return entries(cookie).stream()
                .filter(entry -> isOf(login, entry))
                .map(entry -> entry.split("\\.")[0])
                .findFirst();
    }

    /** The cookie from now on, when this login has just signed in. */
    public String with(String login, String cookie) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String day = Long.toString(today());
        List<String> kept =
                new ArrayList<>(List.of(nonce + "." + day + "." + hash.of(PURPOSE, Folding.of(login), nonce, day)));
        entries(cookie).stream().filter(entry -> !isOf(login, entry)).forEach(kept::add);
        return String.join(":", kept.subList(0, Math.min(kept.size(), AT_MOST)));
    }

    private boolean isOf(String login, String entry) {
        String[] parts = entry.split("\\.");
        return parts.length == 3
                && parts[1].matches("\\d{1,7}")
                && today() - Long.parseLong(parts[1]) <= DAYS
                && hash.matches(parts[2], PURPOSE, Folding.of(login), parts[0], parts[1]);
    }

    private static List<String> entries(String cookie) {
        return cookie.isEmpty() || cookie.length() > LONGEST
                ? List.of()
                : Arrays.stream(cookie.split(":")).limit(AT_MOST).toList();
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }
}
