// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.archive;

import fr.essaim.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Several files in one, with a list of their SHA-256 in the form that {@code sha256sum -c} reads. */
public final class ZipWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    private final StringBuilder hashes = new StringBuilder();

    public void add(String name, String content) {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public void add(String name, byte[] content) {
        put(name, content);
        hashes.append(Sha256.of(content)).append("  ").append(name).append('\n');
    }

    /** @param hashesName what the list of hashes is called */
    public byte[] close(String hashesName) {
        put(hashesName, hashes.toString().getBytes(StandardCharsets.UTF_8));
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void put(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
