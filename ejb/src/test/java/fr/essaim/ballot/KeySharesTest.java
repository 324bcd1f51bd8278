// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeySharesTest {

    @Test
    void any_shares_that_are_enough_give_the_secret_and_any_fewer_do_not() {
        for (int count = 2; count <= 6; count++) {
            for (int quorum = 2; quorum <= count; quorum++) {
                KeyShares split = KeyShares.draw(quorum, count);
                assertThat(split.secret()).hasSize(32);
                for (int some = 1; some < 1 << count; some++) {
                    byte[] joined = KeyShares.join(these(split, some));
                    assertThat(java.util.Arrays.equals(joined, split.secret()))
                            .as("%d of %d, the shares %s", quorum, count, Integer.toBinaryString(some))
                            .isEqualTo(Integer.bitCount(some) >= quorum);
                }
            }
        }
    }

    private static Map<Integer, byte[]> these(KeyShares split, int bits) {
        Map<Integer, byte[]> some = new TreeMap<>();
        for (int place = 0; place < split.shares().size(); place++) {
            if ((bits >> place & 1) == 1) {
                some.put(place + 1, split.shares().get(place));
            }
        }
        return some;
    }

    /** With one share held, every value of the other gives another secret: the one held rules out none. */
    @Test
    void one_share_of_two_leaves_every_secret_as_likely_as_before() {
        KeyShares split = KeyShares.draw(2, 2);
        Set<Byte> possible = new HashSet<>();
        for (int guess = 0; guess < 256; guess++) {
            byte[] other = new byte[32];
            other[0] = (byte) guess;
            possible.add(KeyShares.join(Map.of(1, split.shares().get(0), 2, other))[0]);
        }

        assertThat(possible).hasSize(256);
    }

    @Test
    void a_share_that_was_changed_or_takes_anothers_place_gives_another_key() {
        KeyShares split = KeyShares.draw(2, 3);
        byte[] changed = split.shares().get(0).clone();
        changed[31] ^= 1;

        assertThat(KeyShares.join(Map.of(1, changed, 2, split.shares().get(1)))).isNotEqualTo(split.secret());
        assertThat(KeyShares.join(
                        Map.of(2, split.shares().get(0), 1, split.shares().get(1))))
                .isNotEqualTo(split.secret());
    }
}
