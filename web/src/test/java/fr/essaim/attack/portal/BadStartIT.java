// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.server.RunningEssaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Essaim is started where it should not be. */
class BadStartIT {

    private static final int HEAD = 8_192;

    @Test
    void a_second_one_on_the_same_folder_ends_with_a_sentence_and_the_first_goes_on() {
        try (RunningEssaim first = RunningEssaim.start();
                RunningEssaim second = RunningEssaim.launch("-Dessaim.home=" + first.home())) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output()).contains("Essaim cannot start.").doesNotContain("\tat ");
            assertThat(new Intruder(first.url()).get("/health/ready").status()).isEqualTo(200);
        }
    }

    @Test
    void a_damaged_database_is_not_opened_and_not_made_worse() throws IOException {
        try (RunningEssaim first = RunningEssaim.start()) {
            first.stop();
            Path database = first.home().resolve("data/essaim.mv.db");
            byte[] content = Files.readAllBytes(database);
            Arrays.fill(content, HEAD, content.length, (byte) 'x');
            Files.write(database, content);
            try (RunningEssaim again = RunningEssaim.launch("-Dessaim.home=" + first.home())) {
                assertThat(again.awaitEnd()).isEqualTo(1);
                assertThat(again.output()).contains("Essaim cannot start.").doesNotContain("\tat ");
            }
            assertThat(Files.readAllBytes(database)).isEqualTo(content);
        }
    }
}
