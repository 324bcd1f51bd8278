// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for one file that came in and what is made of it: the service's alone, gone once closed. What a server that was
 * killed left behind goes with the first one that is made after an hour.
 */
record PrivateFolder(Path path) implements Closeable {

    static final String PREFIX = "essaim-file-";

    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    private static final int BUFFER = 8_192;
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

    static PrivateFolder create() throws IOException {
        PrivateFolder folder = new PrivateFolder(Files.createTempDirectory(PREFIX));
        folder.sweep();
        return folder;
    }

    /** Never stands in the way of the file that came in: what cannot be deleted waits for the next one. */
    private void sweep() {
        Instant since = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> others = Files.newDirectoryStream(path.getParent(), PREFIX + "*")) {
            for (Path other : others) {
                deleteIfLeftBehind(other, since);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Folders left behind in {} are not looked for", path.getParent(), e);
        }
    }

    private void deleteIfLeftBehind(Path other, Instant since) {
        try {
            if (Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(path))
                    && Files.getLastModifiedTime(other).toInstant().isBefore(since)) {
                new PrivateFolder(other).close();
            }
        } catch (NoSuchFileException e) {
            LOG.debug("Folder {} is deleted by another upload", other);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Folder {} was left behind and is not deleted", other, e);
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
