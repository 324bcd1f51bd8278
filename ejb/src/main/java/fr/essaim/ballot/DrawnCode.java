// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A code that a person holds and nobody keeps: sixteen letters and digits that cannot be taken for each other, 80 random
 * bits. What is stored is its HMAC-SHA-256 under a key of the ballot box; at 80 bits there is no guessing it from there, so
 * that a slow hash would add nothing.
 */
public final class DrawnCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private DrawnCode() {}

    /** As shown to a person: {@code K7QM-2XWD-90FT-H3VZ}. */
    public static String draw() {
        return draw(LENGTH);
    }

    /** @param length in signs, of five random bits each */
    static String draw(int length) {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < length; place++) {
            if (place > 0 && place % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** A number for a row, which tells nothing of when it was given. */
    public static String number() {
        return HexFormat.of().formatHex(bytes(16));
    }

    public static String key() {
        return HexFormat.of().formatHex(bytes(32));
    }

    static byte[] bytes(int count) {
        byte[] drawn = new byte[count];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    /** @param typed in any case, with or without hyphens, O for 0 and I or L for 1 */
    public static String hash(String key, String typed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(plain(typed).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Letters and digits alone, as they were drawn. */
    static String plain(String typed) {
        return typed == null
                ? ""
                : typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[^0-9A-Z]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
    }
}
