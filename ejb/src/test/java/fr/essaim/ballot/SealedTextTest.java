// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.junit.jupiter.api.Test;

class SealedTextTest {

    private final AsymmetricCipherKeyPair pair = SealedText.keyPair(DrawnCode.bytes(32));
    private final byte[] publicKey = SealedText.publicKey(pair);

    @Test
    void what_is_sealed_opens_with_its_key_in_its_place() {
        String sealed = SealedText.seal(publicKey, "here", "1042:5 1077:3", 40);

        assertThat(SealedText.open(pair, "here", sealed)).contains("1042:5 1077:3");
        assertThat(sealed).doesNotContain("1042");
    }

    @Test
    void another_key_or_another_place_opens_nothing() {
        String sealed = SealedText.seal(publicKey, "here", "1042:5", 40);

        assertThat(SealedText.open(pair, "there", sealed)).isEmpty();
        assertThat(SealedText.open(SealedText.keyPair(DrawnCode.bytes(32)), "here", sealed))
                .isEmpty();
    }

    @Test
    void all_that_is_sealed_is_as_long_and_never_twice_the_same() {
        Set<Integer> lengths = new HashSet<>();
        Set<String> sealed = new HashSet<>();
        for (String text : List.of("", "", "1:1", "1:1 2:1 3:1", "x".repeat(40))) {
            String one = SealedText.seal(publicKey, "here", text, 40);
            lengths.add(one.length());
            sealed.add(one);
            assertThat(SealedText.open(pair, "here", one)).contains(text);
        }

        assertThat(lengths).hasSize(1);
        assertThat(sealed).hasSize(5);
        assertThatThrownBy(() -> SealedText.seal(publicKey, "here", "x".repeat(41), 40))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_byte_is_changed_or_missing_it_does_not_open() {
        byte[] sealed = Base64.getDecoder().decode(SealedText.seal(publicKey, "here", "1042:5", 20));

        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThat(SealedText.open(pair, "here", text(changed)))
                    .as("byte " + place)
                    .isEmpty();
        }
        for (String torn : List.of("", "AAAA", "not base 64!", text(java.util.Arrays.copyOf(sealed, 32)))) {
            assertThat(SealedText.open(pair, "here", torn)).as(torn).isEmpty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void drafts_open_with_the_hosts_key_in_their_place_alone() {
        HostKey host = HostKey.draw();
        String draft = new DraftSeal(host).seal("slip 1", "1042:5", 40);

        assertThat(new DraftSeal(host).open("slip 1", draft)).contains("1042:5");
        assertThat(new DraftSeal(host).open("slip 2", draft)).isEmpty();
        assertThat(new DraftSeal(HostKey.draw()).open("slip 1", draft)).isEmpty();
        assertThat(new DraftSeal(host).open("slip 1", "AAAA")).isEmpty();
        assertThat(draft).hasSameSizeAs(new DraftSeal(host).seal("slip 1", "", 40));
    }
}
