// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A log file that its owner alone reads, from its first line on. What it becomes when a day is over keeps that. */
public final class PrivateFileAppender<E> extends RollingFileAppender<E> {

    private static final String OWNER_ONLY = "rw-------";

    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            var rights = PosixFilePermissions.fromString(OWNER_ONLY);
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(file, rights);
            } else {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(file, PosixFilePermissions.asFileAttribute(rights));
            }
        }
        super.openFile(name);
    }
}
