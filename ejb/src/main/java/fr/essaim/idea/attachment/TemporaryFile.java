// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of ours that is gone once closed. */
record TemporaryFile(Path path) implements Closeable {

    private static final int BUFFER = 8_192;

    static TemporaryFile create() throws IOException {
        return new TemporaryFile(Files.createTempFile("essaim-attachment-", ".tmp"));
    }

    /** @throws AttachmentRefusedException when there are more bytes, or none */
    void fill(InputStream content, long most) throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new AttachmentRefusedException("too-large", most >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new AttachmentRefusedException("empty");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
