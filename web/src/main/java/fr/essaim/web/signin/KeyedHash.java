// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes that only this portal can work out (HMAC with SHA-256), in 43 letters, digits, hyphens and underscores. */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<byte[]> secret;

    /** @param secret asked for each time */
    public KeyedHash(Supplier<byte[]> secret) {
        this.secret = secret;
    }

    /** @param purpose so that a hash made for one use is worth nothing in another */
    String of(String purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((":" + bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    boolean matches(String hash, String purpose, String... parts) {
        return MessageDigest.isEqual(
                of(purpose, parts).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.UTF_8));
    }
}
