// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import java.util.Base64;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;

/**
 * What the host keeps of a box apart from the database. Where the host alone keeps the key, the box is sealed to it; where
 * scrutineers share the key, their shares are sealed with it once more, so that without it nothing ever opens.
 *
 * @param secret 32 bytes
 * @param box the public key that ballots are sealed to, in base 64
 */
public record HostKey(byte[] secret, String box) {

    /** A new one, to which ballots are sealed. */
    static HostKey draw() {
        byte[] secret = DrawnCode.bytes(SealedText.KEY_BYTES);
        return new HostKey(secret, text(SealedText.publicKey(SealedText.keyPair(secret))));
    }

    AsymmetricCipherKeyPair pair() {
        return SealedText.keyPair(secret);
    }

    byte[] boxKey() {
        return bytes(box);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "HostKey";
    }

    static String text(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    static byte[] bytes(String key) {
        return Base64.getDecoder().decode(key);
    }
}
