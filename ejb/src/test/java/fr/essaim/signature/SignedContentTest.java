// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignedContentTest {

    /** Of {@code printf 'Procès-verbal\n' | sha256sum}. */
    private static final String DIGITS = "ec5fb3570aeb3ee735dd8320a9310aa7f97e667ab49df48f90c48fa88ed39b09";

    @Test
    void is_hashed_as_a_common_tool_does_it() {
        assertThat(new SignedContent("Procès-verbal\n").hash().digits()).isEqualTo(DIGITS);
    }

    @Test
    void is_what_was_seen_to_the_last_sign() {
        SignedContent content = new SignedContent("Procès-verbal\n");

        assertThat(content.isSeenAs(new ContentHash(DIGITS))).isTrue();
        assertThat(content.isSeenAs(ContentHash.of("Procès-verbal"))).isFalse();
        assertThat(content.isSeenAs(new ContentHash(""))).isFalse();
    }
}
