// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Visit AGENT = new Visit("7", true);

    private final Traffic senders = Traffic.ofBodies();
    private final Traffic readers = Traffic.ofAnswers();

    @Test
    void strangers_leave_room_for_agents() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(senders.begin(stranger(i), 10)).isTrue();
        }

        assertThat(senders.begin(stranger(1_000), 10)).isFalse();
        assertThat(senders.begin(AGENT, 10)).isTrue();
        senders.end(stranger(0), 10);
        assertThat(senders.begin(stranger(1_000), 10)).isTrue();
    }

    @Test
    void who_is_refused_counts_for_nothing() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(senders.begin(new Visit(Integer.toString(100 + i % 100), true), 10))
                    .isTrue();
        }
        Visit sending = new Visit("100", true);
        for (int i = 0; i < 50; i++) {
            assertThat(senders.begin(sending, 10)).isFalse();
        }
        for (int i = 0; i < 100; i++) {
            senders.end(new Visit(Integer.toString(200 - 1 - i % 50), true), 10);
        }

        for (int i = 20; i < 32; i++) {
            assertThat(senders.begin(sending, 10)).isTrue();
        }
        assertThat(senders.begin(sending, 10)).isFalse();
    }

    @Test
    void a_network_of_ipv6_is_one_visitor() {
        assertThat(Visit.ofStranger("2001:db8:1:2::1")).isEqualTo(Visit.ofStranger("2001:db8:1:2:ffff::9"));
        assertThat(Visit.ofStranger("2001:db8:1:2::1")).isNotEqualTo(Visit.ofStranger("2001:db8:1:3::1"));
    }

    @Test
    void one_alone_is_never_too_much_for_an_agent() {
        assertThat(readers.begin(AGENT, 1L << 30)).isTrue();
        assertThat(readers.begin(AGENT, 1)).isFalse();
        assertThat(readers.hasRoom(AGENT)).as("for a page").isTrue();
        assertThat(readers.begin(new Visit("8", true), 1)).isTrue();

        readers.end(AGENT, 1L << 30);

        assertThat(readers.begin(AGENT, 1)).isTrue();
    }

    @Test
    void what_arrived_counts_by_its_bytes_until_they_are_given_back() {
        for (int i = 0; i < 5; i++) {
            assertThat(senders.begin(AGENT, 12L << 20)).isTrue();
            senders.arrived(AGENT);
        }

        assertThat(senders.begin(AGENT, 12L << 20)).isFalse();
        senders.giveBack(AGENT, 12L << 20);
        assertThat(senders.begin(AGENT, 12L << 20)).isTrue();
    }

    @Test
    void an_agent_has_so_many_answers_on_their_way() {
        for (int i = 0; i < 64; i++) {
            assertThat(readers.hasRoom(AGENT)).isTrue();
            readers.add(AGENT, 10);
        }

        assertThat(readers.hasRoom(AGENT)).isFalse();
        assertThat(readers.hasRoom(stranger(1))).isTrue();
    }

    @Test
    void an_agent_has_so_many_bytes_on_their_way() {
        for (Traffic traffic : List.of(senders, readers)) {
            assertThat(traffic.begin(AGENT, (64L << 20) - 10)).isTrue();
            assertThat(traffic.begin(AGENT, 10)).isTrue();
            assertThat(traffic.begin(AGENT, 1)).isFalse();
            traffic.add(AGENT, 5);

            traffic.end(AGENT, 10);
            assertThat(traffic.begin(AGENT, 10)).isFalse();
            assertThat(traffic.begin(AGENT, 5)).isTrue();
        }
    }

    @Test
    void what_strangers_read_leaves_room_for_agents() {
        for (int i = 0; i < 2; i++) {
            assertThat(readers.begin(stranger(i), 256L << 20)).isTrue();
            assertThat(readers.begin(stranger(i), 1)).isFalse();
            assertThat(readers.hasRoom(stranger(i))).isFalse();
        }

        assertThat(readers.begin(stranger(2), 1)).isFalse();
        assertThat(readers.begin(AGENT, 1)).isTrue();
    }

    private static Visit stranger(int number) {
        return Visit.ofStranger("192.0." + number / 250 + "." + number % 250);
    }
}
