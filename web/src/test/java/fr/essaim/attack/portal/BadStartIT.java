// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.server.RunningEssaim;
import org.junit.jupiter.api.Test;

/** Essaim is started where it should not be. */
class BadStartIT {

    @Test
    void a_second_one_on_the_same_folder_ends_with_a_sentence_and_the_first_goes_on() {
        try (RunningEssaim first = RunningEssaim.start();
                RunningEssaim second = RunningEssaim.launch("-Dessaim.home=" + first.home())) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output()).contains("Essaim cannot start.").doesNotContain("\tat ");
            assertThat(new Intruder(first.url()).get("/health/ready").status()).isEqualTo(200);
        }
    }
}
