// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.web.TestClock;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LdapMemoryTest {

    private final LdapMemory<String, String> memory =
            new LdapMemory<>(10, Duration.ofMinutes(5), Duration.ofHours(12), new TestClock());
    private final AtomicInteger readings = new AtomicInteger();
    private final FutureTask<String> other = new FutureTask<>(() -> memory.one("units", key -> read("late")));
    private final Thread others = new Thread(other);

    private String read(String answer) {
        readings.incrementAndGet();
        return answer;
    }

    /** The other has asked the same by now: it waits, or wrongly has read. */
    private void letTheOtherAsk() {
        others.start();
        while (others.getState() != Thread.State.WAITING && others.isAlive()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void what_one_reads_already_another_waits_for() throws Exception {
        String mine = memory.one("units", key -> {
            letTheOtherAsk();
            return read("early");
        });

        assertThat(mine).isEqualTo("early");
        assertThat(other.get()).isEqualTo("early");
        assertThat(readings).hasValue(1);
    }

    @Test
    void whoever_waits_for_a_reading_that_fails_waits_no_longer_and_the_next_one_reads() {
        assertThatThrownBy(() -> memory.one("units", key -> {
                    letTheOtherAsk();
                    throw new IllegalStateException("a fault");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(other::get).hasCauseInstanceOf(DirectoryAwayException.class);
        assertThat(memory.one("units", key -> read("again"))).isEqualTo("again");
    }
}
