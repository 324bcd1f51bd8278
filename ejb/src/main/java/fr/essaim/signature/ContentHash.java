// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.signature;

import fr.essaim.text.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * What tells a signed text from any other: the SHA-256 of its UTF-8 as it stands, without any cleaning.
 *
 * @param digits hexadecimal
 */
public record ContentHash(String digits) {

    public static ContentHash of(String content) {
        return new ContentHash(Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
    }
}
