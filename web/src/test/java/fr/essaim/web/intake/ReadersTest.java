// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadersTest {

    private static final Visit AGENT = new Visit("7", true);

    private final Readers readers = new Readers();

    @Test
    void one_answer_is_never_too_much_for_an_agent() {
        assertThat(readers.begin(AGENT, 2 * Readers.OF_AGENT)).isTrue();
        assertThat(readers.begin(AGENT, 1)).isFalse();
        assertThat(readers.begin(new Visit("8", true), 1)).isTrue();

        readers.end(AGENT, 2 * Readers.OF_AGENT);

        assertThat(readers.begin(AGENT, 1)).isTrue();
    }

    @Test
    void an_agent_reads_many_answers_up_to_a_bound() {
        assertThat(readers.begin(AGENT, Readers.OF_AGENT - 10)).isTrue();
        assertThat(readers.begin(AGENT, 10)).isTrue();
        assertThat(readers.begin(AGENT, 1)).isFalse();

        readers.end(AGENT, 10);

        assertThat(readers.begin(AGENT, 10)).isTrue();
    }

    @Test
    void strangers_leave_room_for_agents() {
        for (long taken = 0; taken < Readers.OF_STRANGERS; taken += Readers.OF_ADDRESS) {
            assertThat(readers.begin(Visit.ofStranger("192.0.2." + taken / Readers.OF_ADDRESS), Readers.OF_ADDRESS))
                    .isTrue();
        }

        assertThat(readers.begin(Visit.ofStranger("192.0.2.250"), 1)).isFalse();
        assertThat(readers.begin(AGENT, 1)).isTrue();
    }
}
