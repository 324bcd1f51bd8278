// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that nobody but the service's own account may read, where the file system knows such rights. */
final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes the folder, or takes others' rights away from it. */
    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        try {
            Files.createDirectory(folder, attributes(folder.getParent(), FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            restrict(folder, FOLDER);
        }
        return folder;
    }

    /** Makes an empty file, or takes others' rights away from the one that is there. */
    static Path file(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file.toAbsolutePath().getParent(), FILE));
        } catch (FileAlreadyExistsException e) {
            restrict(file, FILE);
        }
        return file;
    }

    /** Takes others' rights away from every file right in this folder. */
    static void filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                restrict(file, FILE);
            }
        }
    }

    private static void restrict(Path path, Set<PosixFilePermission> rights) throws IOException {
        if (knowsRights(path) && !Files.getPosixFilePermissions(path).equals(rights)) {
            Files.setPosixFilePermissions(path, rights);
        }
    }

    private static FileAttribute<?>[] attributes(Path folder, Set<PosixFilePermission> rights) {
        return knowsRights(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
