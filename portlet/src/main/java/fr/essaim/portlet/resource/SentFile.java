// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file as it leaves: with {@link ResourceReply#send} or {@link ResourceReply#stream}.
 *
 * @param inline whether browsers may show it in the page; else they keep it
 * @param length in bytes; empty when it is not known before the end
 */
public record SentFile(String name, String contentType, boolean inline, Optional<Long> length, Content content) {

    /** Writes the bytes. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** One that is complete, so that a refusal is an answer of its own and never half a file. */
    public static SentFile of(String name, String contentType, ByteArrayOutputStream content) {
        return new SentFile(name, contentType, false, Optional.of((long) content.size()), content::writeTo);
    }

    /** One that is complete. */
    public static SentFile of(String name, String contentType, byte[] content) {
        return new SentFile(name, contentType, false, Optional.of((long) content.length), out -> out.write(content));
    }

    /** Old browsers read the plain name, others the whole one. */
    String disposition() {
        String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return (inline ? "inline" : "attachment") + "; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, full);
    }
}
