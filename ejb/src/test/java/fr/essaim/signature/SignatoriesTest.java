// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.signature;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.directory.AgentId;
import fr.essaim.text.InvalidValueException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SignatoriesTest {

    private static final Instant NOON = Instant.parse("2026-03-15T11:00:00Z");

    private final Signatories signatories = new Signatories(new HashSet<>());

    private void assertRefused(List<AgentId> agents, String reason) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> signatories.ask(agents, true))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(reason));
    }

    @Test
    void are_asked_each_once_in_their_order() {
        signatories.ask(List.of(EMILE, CAMILLE, EMILE), false);

        assertThat(signatories.inOrder()).extracting(Signatory::agent).containsExactly(EMILE, CAMILLE);
        assertThat(signatories.missing()).isEqualTo(2);
    }

    @Test
    void are_one_at_least_and_ten_at_most() {
        assertRefused(List.of(), "value.required");
        assertRefused(LongStream.rangeClosed(1, 11).mapToObj(AgentId::new).toList(), "value.too-many");
    }

    @Test
    void sign_once_and_only_when_asked() {
        signatories.ask(List.of(CAMILLE, DOMINIQUE), false);

        assertThat(signatories.sign(EMILE, NOON)).isFalse();
        assertThat(signatories.sign(CAMILLE, NOON)).isTrue();
        assertThat(signatories.sign(CAMILLE, NOON.plusSeconds(60))).isTrue();

        assertThat(signatories.inOrder().get(0).signedAt()).contains(NOON);
        assertThat(signatories.awaits(CAMILLE)).isFalse();
        assertThat(signatories.awaits(DOMINIQUE)).isTrue();
        assertThat(signatories.awaits(EMILE)).isFalse();
        assertThat(signatories.missing()).isEqualTo(1);
    }

    @Test
    void have_signed_still_when_others_are_asked_for_the_same_text() {
        signatories.ask(List.of(CAMILLE), false);
        signatories.sign(CAMILLE, NOON);

        signatories.ask(List.of(DOMINIQUE, CAMILLE), true);

        assertThat(signatories.inOrder().get(1).signedAt()).contains(NOON);
    }

    @Test
    void have_to_sign_another_text_anew() {
        signatories.ask(List.of(CAMILLE), false);
        signatories.sign(CAMILLE, NOON);

        signatories.ask(List.of(CAMILLE), false);

        assertThat(signatories.awaits(CAMILLE)).isTrue();
    }

    @Test
    void of_a_text_that_is_corrected_stay_no_signatories_but_for_its_writer() {
        signatories.ask(List.of(CAMILLE, DOMINIQUE, EMILE), false);
        signatories.sign(CAMILLE, NOON);
        signatories.sign(DOMINIQUE, NOON);

        signatories.leaveOutAllBut(DOMINIQUE);

        assertThat(signatories.includes(CAMILLE)).isFalse();
        assertThat(signatories.inOrder()).extracting(Signatory::agent).containsExactly(DOMINIQUE, EMILE);
    }
}
