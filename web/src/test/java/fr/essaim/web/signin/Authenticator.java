// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import java.time.Instant;

/** The app on an agent's phone, for tests: takes the key that a page shows, tells codes. */
public final class Authenticator {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** @param typed base 32, blanks do not matter */
    public Authenticator(String typed) {
        String letters = typed.replace(" ", "");
        secret = new byte[letters.length() * 5 / 8];
        for (int bit = 0; bit < secret.length * 8; bit++) {
            int value = LETTERS.indexOf(letters.charAt(bit / 5));
            if ((value >> (4 - bit % 5) & 1) == 1) {
                secret[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
    }

    public String code(Instant now) {
        return new OneTimeCode().shown(secret, now);
    }
}
