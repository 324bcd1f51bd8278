// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Where bodies of requests and answers lie that are too large for memory, inside the work folder of the application: nobody but the
 * service reads it, all of it together is bounded, and what a crash left is removed at start.
 */
final class SpoolFolder {

    /** Of all that lies here, in bytes. */
    private static final long MOST = 1L << 30;

    private final Path folder;
    private final AtomicLong used = new AtomicLong();

    private SpoolFolder(Path folder) {
        this.folder = folder;
    }

    static SpoolFolder in(ServletContext context) {
        try {
            Path work = context.getAttribute(ServletContext.TEMPDIR) instanceof File known
                    ? known.toPath()
                    : Files.createTempDirectory("essaim");
            Path folder = work.resolve("requests");
            remove(folder);
            Files.createDirectories(work);
            Files.createDirectory(folder, ownersOnly());
            return new SpoolFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no folder for what is sent in", e);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    Path newFile() throws IOException {
        return Files.createTempFile(folder, "", "");
    }

    /** False when there is no room for so many bytes more; else they have to be given back. */
    boolean take(long bytes) {
        if (used.addAndGet(bytes) > MOST) {
            used.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
    }
}
