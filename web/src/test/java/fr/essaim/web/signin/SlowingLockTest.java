// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowingLockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void the_first_failures_cost_nothing() {
        assertThat(after(4).isLocked(NOW)).isFalse();
    }

    @Test
    void then_the_wait_doubles_up_to_an_hour() {
        assertThat(wait(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(wait(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait(7)).isEqualTo(Duration.ofMinutes(2));
        assertThat(wait(12)).isEqualTo(Duration.ofHours(1));
        assertThat(wait(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_lock_opens_at_its_end() {
        assertThat(after(5).isLocked(NOW.plusSeconds(29))).isTrue();
        assertThat(after(5).isLocked(NOW.plusSeconds(30))).isFalse();
    }

    private static Duration wait(int failures) {
        return Duration.between(NOW, after(failures).lockedUntil());
    }

    private static SlowingLock after(int failures) {
        return IntStream.range(0, failures)
                .boxed()
                .reduce(SlowingLock.OPEN, (lock, i) -> lock.afterFailure(NOW, 4, Duration.ofHours(1)), (a, b) -> b);
    }
}
