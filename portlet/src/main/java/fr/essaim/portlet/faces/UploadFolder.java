// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.faces;

import jakarta.portlet.PortletContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the bridge puts uploaded files for as long as their request lasts: a folder inside the work folder of the
 * application that nobody but the service can read. What a crash left is removed at start.
 */
public final class UploadFolder implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String SETTING = "com.liferay.faces.util.uploadedFilesDir";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        try {
            Path folder = work(context).resolve("uploads");
            remove(folder);
            Files.createDirectories(folder.getParent());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
            context.setInitParameter(SETTING, folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("There is no folder for uploaded files", e);
        }
    }

    private static Path work(ServletContext context) throws IOException {
        return context.getAttribute(ServletContext.TEMPDIR) instanceof File work
                ? work.toPath()
                : Files.createTempDirectory("essaim");
    }

    /** Deletes what one request brought; does nothing when it brought nothing. */
    static void delete(PortletContext context, String word) {
        String folder = context.getInitParameter(SETTING);
        if (folder == null) {
            return;
        }
        try {
            remove(Path.of(folder, word));
        } catch (IOException e) {
            LOG.warn("Uploaded files could not be deleted", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
