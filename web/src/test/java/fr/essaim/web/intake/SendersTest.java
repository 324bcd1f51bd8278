// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendersTest {

    private static final Visit AGENT = new Visit("7", true);

    private final Senders senders = new Senders();

    @Test
    void strangers_leave_room_for_agents() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(senders.begin(stranger(i))).isTrue();
        }

        assertThat(senders.begin(stranger(1_000))).isFalse();
        assertThat(senders.begin(AGENT)).isTrue();
        senders.end(stranger(0));
        assertThat(senders.begin(stranger(1_000))).isTrue();
    }

    @Test
    void who_is_refused_counts_for_nothing() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(senders.begin(new Visit(Integer.toString(100 + i % 100), true)))
                    .isTrue();
        }
        Visit sending = new Visit("100", true);
        for (int i = 0; i < 50; i++) {
            assertThat(senders.begin(sending)).isFalse();
        }
        for (int i = 0; i < 100; i++) {
            senders.end(new Visit(Integer.toString(200 - 1 - i % 50), true));
        }

        for (int i = 20; i < 32; i++) {
            assertThat(senders.begin(sending)).isTrue();
        }
        assertThat(senders.begin(sending)).isFalse();
    }

    @Test
    void a_network_of_ipv6_is_one_visitor() {
        assertThat(Visit.ofStranger("2001:db8:1:2::1")).isEqualTo(Visit.ofStranger("2001:db8:1:2:ffff::9"));
        assertThat(Visit.ofStranger("2001:db8:1:2::1")).isNotEqualTo(Visit.ofStranger("2001:db8:1:3::1"));
    }

    private static Visit stranger(int number) {
        return Visit.ofStranger("192.0." + number / 250 + "." + number % 250);
    }
}
