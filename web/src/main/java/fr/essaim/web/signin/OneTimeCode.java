// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that an authenticator shows for thirty seconds (RFC 6238). One step before and after the present one is taken too. */
final class OneTimeCode {

    private static final int SECRET_BYTES = 20;
    private static final int BITS_OF_LETTER = 5;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The number of the step that shows this code, empty when none near does. */
    OptionalLong step(byte[] secret, String code, Instant now) {
        long seconds = generator.getTimeStep().toSeconds();
        long present = now.getEpochSecond() / seconds;
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(
                        shown(secret, Instant.ofEpochSecond(step * seconds)).getBytes(StandardCharsets.US_ASCII),
                        code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    String shown(byte[] secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret of twenty bytes is a key", e);
        }
    }

    /** Base32 (RFC 4648), as authenticators take it; 20 bytes make 32 letters without padding. */
    static String typed(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : secret) {
            bits = (bits << Byte.SIZE) | (one & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS_OF_LETTER) {
                held -= BITS_OF_LETTER;
                text.append(LETTERS.charAt((bits >> held) & 31));
            }
            bits &= (1 << held) - 1;
        }
        return text.toString();
    }
}
