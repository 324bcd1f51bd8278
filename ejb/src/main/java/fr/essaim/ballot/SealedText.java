// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * Hybrid encryption to a public key: HPKE of RFC 9180 with X25519, HKDF-SHA-256 and AES-256-GCM, as Bouncy Castle has it,
 * with a key of its own for each text. What is sealed can be changed, shortened or moved to another place by nobody without
 * its being noticed when it is opened.
 */
final class SealedText {

    /** Of a private key, of what it is derived from, and of a public key. */
    static final int KEY_BYTES = 32;

    private static final byte[] INFO = "essaim ballot 1".getBytes(StandardCharsets.US_ASCII);

    private SealedText() {}

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** @param secret at least 32 bytes that nobody can guess */
    static AsymmetricCipherKeyPair keyPair(byte[] secret) {
        return hpke().deriveKeyPair(secret);
    }

    static byte[] publicKey(AsymmetricCipherKeyPair pair) {
        return hpke().serializePublicKey(pair.getPublic());
    }

    /** @param place what the text belongs to: it opens there alone */
    static byte[] seal(byte[] publicKey, String place, byte[] text) {
        try {
            byte[][] sealed =
                    hpke().seal(hpke().deserializePublicKey(publicKey), INFO, bytes(place), text, null, null, null);
            return ByteBuffer.allocate(sealed[0].length + sealed[1].length)
                    .put(sealed[1])
                    .put(sealed[0])
                    .array();
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing when it was sealed to another key or for another place, or was changed. */
    static Optional<byte[]> open(AsymmetricCipherKeyPair pair, String place, byte[] sealed) {
        if (sealed.length <= KEY_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(hpke().open(
                            Arrays.copyOf(sealed, KEY_BYTES),
                            pair,
                            INFO,
                            bytes(place),
                            Arrays.copyOfRange(sealed, KEY_BYTES, sealed.length),
                            null,
                            null,
                            null));
        } catch (InvalidCipherTextException | RuntimeException e) {
            // Bouncy Castle says of some forged texts in one way and of others in the other that they do not open
            return Optional.empty();
        }
    }

    /**
     * The same for words, filled up so that what is sealed is always as long.
     *
     * @param length in bytes, of the longest text that is sealed for such a place; at most 65,535
     * @throws IllegalArgumentException when the text is longer
     */
    static String seal(byte[] publicKey, String place, String text, int length) {
        return Base64.getEncoder().encodeToString(seal(publicKey, place, fill(text, length)));
    }

    /** The text with its length before it and nothing after it, as long as the longest. */
    static byte[] fill(String text, int length) {
        byte[] content = bytes(text);
        if (content.length > length) {
            throw new IllegalArgumentException("A text is longer than those that are sealed with it may be");
        }
        return ByteBuffer.allocate(Short.BYTES + length)
                .putShort((short) content.length)
                .put(content)
                .array();
    }

    static Optional<String> open(AsymmetricCipherKeyPair pair, String place, String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return open(pair, place, bytes).flatMap(SealedText::unfill);
    }

    static Optional<String> unfill(byte[] filled) {
        if (filled.length < Short.BYTES) {
            return Optional.empty();
        }
        int length = Short.toUnsignedInt(ByteBuffer.wrap(filled).getShort());
        return length > filled.length - Short.BYTES
                ? Optional.empty()
                : Optional.of(new String(filled, Short.BYTES, length, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
