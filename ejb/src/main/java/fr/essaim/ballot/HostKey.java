// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    /** A key of 32 bytes for one purpose, from which neither the secret nor the key for another is found. */
    byte[] derive(String purpose) {
        return hmac(secret, purpose.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
