// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.webresources.FileResourceSet;
import org.apache.catalina.webresources.StandardRoot;

/**
 * Hides from the portlets the library in their archive that can only run inside Liferay: the part of the Faces bridge that
 * speaks to it, which would wrap every request. An empty library lies over it; the archive itself is not changed.
 */
final class LiferayParts {

    private static final Pattern ONLY_FOR_LIFERAY = Pattern.compile("WEB-INF/lib/[^/]+-faces-bridge-ext\\.jar");

    private LiferayParts() {}

    /** @param work where the empty library is kept */
    static void hideFrom(StandardContext context, Path archive, Path work) throws IOException {
        Path nothing = work.resolve("nothing.jar");
        try (var stream = Files.newOutputStream(nothing);
                var jar = new JarOutputStream(stream)) {
            jar.putNextEntry(new ZipEntry("META-INF/"));
        }
        var resources = new StandardRoot(context);
        try (var jar = new JarFile(archive.toFile())) {
            jar.stream()
                    .map(ZipEntry::getName)
                    .filter(ONLY_FOR_LIFERAY.asMatchPredicate())
                    .forEach(name -> resources.addPreResources(
                            new FileResourceSet(resources, "/" + name, nothing.toString(), "/")));
        }
        context.setResources(resources);
    }
}
