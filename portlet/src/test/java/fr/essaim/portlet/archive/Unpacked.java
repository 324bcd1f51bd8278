// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The archive as files, to put a fault into. */
final class Unpacked {

    private Unpacked() {}

    static void into(Path folder, Path archive) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream war = new ZipInputStream(file)) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(war, target);
                }
            }
        }
    }
}
