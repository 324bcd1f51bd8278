// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that the service alone may read, from the moment they exist (on POSIX file systems, mode 600 in a folder of 700). */
final class PrivateFile {

    private PrivateFile() {}

    /** @throws java.nio.file.FileAlreadyExistsException when there is one */
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent(), attributes("rwx------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-------"))) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
