// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What a scrutineer holds and nobody keeps: 24 letters and digits, 120 random bits. Argon2id makes of it a pair of keys, of
 * which the public one is stored. It is drawn rather than thought out, as nobody thinks out as much.
 */
final class Passphrase {

    private static final int LENGTH = 24;
    private static final int MEMORY_KB = 19 * 1024;
    private static final int ITERATIONS = 2;

    private Passphrase() {}

    /** As shown to a person: {@code K7QM-2XWD-90FT-H3VZ-6RTC-PA4E}. */
    static String draw() {
        return DrawnCode.draw(LENGTH);
    }

    /**
     * @param typed in any case, with or without hyphens, O for 0 and I or L for 1
     * @param salt drawn for this one
     */
    static AsymmetricCipherKeyPair keyPair(String typed, byte[] salt) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KB)
                .withIterations(ITERATIONS)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] secret = new byte[SealedText.KEY_BYTES];
        argon.generateBytes(DrawnCode.plain(typed).getBytes(StandardCharsets.US_ASCII), secret);
        return SealedText.keyPair(secret);
    }
}
