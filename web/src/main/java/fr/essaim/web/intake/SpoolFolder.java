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
import java.util.stream.Stream;

/**
 * Where bodies of requests and answers lie that are too large for memory, inside the work folder of the application: nobody but the
 * service reads it, all of it together is bounded, and what a crash left is removed at start.
 */
final class SpoolFolder {

    private final Path folder;
    private final Room requests = new Room(512L << 20);
    private final Room answers = new Room(1L << 30);
    private final Room memory = new Room(64L << 20);

    private SpoolFolder(Path folder) {
        this.folder = folder;
    }

    static SpoolFolder in(ServletContext context) {
        try {
            return under(
                    context.getAttribute(ServletContext.TEMPDIR) instanceof File known
                            ? known.toPath()
                            : Files.createTempDirectory("essaim"));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no folder for what is sent in", e);
        }
    }

    static SpoolFolder under(Path work) throws IOException {
        Path folder = work.resolve("requests");
        remove(folder);
        Files.createDirectories(work);
        Files.createDirectory(folder, ownersOnly());
        return new SpoolFolder(folder);
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

    /** For the files of bodies that come. */
    Room requests() {
        return requests;
    }

    /** For the files of answers. */
    Room answers() {
        return answers;
    }

    /** For what is too small for a file, and for answers while no file can be written. */
    Room memory() {
        return memory;
    }
}
