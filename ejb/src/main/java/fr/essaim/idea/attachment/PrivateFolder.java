// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for one file that came in and what is made of it: the service's alone, gone once closed. What a server that was
 * killed left behind goes with the first one that is made after an hour.
 */
record PrivateFolder(Path path) implements Closeable {

    static final String PREFIX = "essaim-file-";

    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    private static final int BUFFER = 8_192;

    static PrivateFolder create() throws IOException {
        PrivateFolder folder = new PrivateFolder(Files.createTempDirectory(PREFIX));
        folder.sweep();
        return folder;
    }

    private void sweep() throws IOException {
        Instant since = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> others = Files.newDirectoryStream(path.getParent(), PREFIX + "*")) {
            for (Path other : others) {
                if (Files.isDirectory(other)
                        && Files.isWritable(other)
                        && Files.getLastModifiedTime(other).toInstant().isBefore(since)) {
                    new PrivateFolder(other).close();
                }
            }
        } catch (java.nio.file.NoSuchFileException otherServerWasFaster) {
            return;
        }
    }

    /** As it was sent. */
    Path received() {
        return path.resolve("received");
    }

    /** An image drawn anew. */
    Path drawn() {
        return path.resolve("drawn");
    }

    /** The same, small. */
    Path small() {
        return path.resolve("small");
    }

    /** @throws AttachmentRefusedException when there are more bytes, or none */
    void fill(InputStream content, long most) throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(received())) {
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
        try (Stream<Path> content = Files.walk(path)) {
            for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
