// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * HMAC-SHA-256 under a key that is derived from the host's: tells the ballots that this server put in from those that somebody
 * sealed to the public key of the box and wrote into the database. The receipt is bound to the ballot too.
 */
final class BallotMac {

    private static final String PURPOSE = "essaim ballot mac 1";
    private static final String SEPARATOR = ".";

    private final byte[] key;

    BallotMac(HostKey host) {
        key = host.derive(PURPOSE);
    }

    /** @param place of the ballot, as it is sealed for */
    String sign(String place, String receipt, String sealed) {
        return sealed + SEPARATOR + Base64.getEncoder().encodeToString(mac(place, receipt, sealed));
    }

    /** The sealed ballot; nothing when it, its place or its receipt is not what was signed. */
    Optional<String> check(String place, String receipt, String signed) {
        int end = signed.lastIndexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        String sealed = signed.substring(0, end);
        try {
            byte[] given = Base64.getDecoder().decode(signed.substring(end + 1));
            return MessageDigest.isEqual(given, mac(place, receipt, sealed)) ? Optional.of(sealed) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(String place, String receipt, String sealed) {
        return HostKey.hmac(key, String.join("\n", place, receipt, sealed).getBytes(StandardCharsets.UTF_8));
    }
}
