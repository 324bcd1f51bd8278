// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.notice.FeaturePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The features of the archive: those whose folder has a {@link FeaturePage}. */
public final class Features {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path LIFERAY = Path.of("src/main/webapp/WEB-INF/liferay-portlet.xml");

    private static final List<FeaturePage> PAGES = find();

    private Features() {}

    /** In the order of their names. */
    public static List<FeaturePage> pages() {
        return PAGES;
    }

    /** Those that tell agents something. */
    public static List<FeaturePage> telling() {
        return PAGES.stream().filter(page -> !page.kinds().isEmpty()).toList();
    }

    private static List<FeaturePage> find() {
        try (Stream<Path> files = Files.walk(CODE.resolve("fr/essaim/portlet"), 2)) {
            return files.filter(file -> file.toString().endsWith("FeaturePage.java"))
                    .map(Features::page)
                    .sorted(Comparator.comparing(FeaturePage::feature))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FeaturePage page(Path file) {
        String name =
                CODE.relativize(file).toString().replaceFirst("\\.java$", "").replaceAll("[/\\\\]", ".");
        try {
            return (FeaturePage) Class.forName(name).getMethod("page").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " has no static method page", e);
        }
    }

    /** As their folders are called, in code, views and texts. */
    public static List<String> names() {
        return pages().stream().map(FeaturePage::feature).toList();
    }

    /** Where Liferay finds the kinds of notices of the feature, below the resources. */
    public static String definitions(FeaturePage page) {
        String portlets = read(LIFERAY);
        Matcher found = Pattern.compile("<portlet-name>" + page.portlet()
                        + "</portlet-name>\\s*<user-notification-definitions>([^<]+)<")
                .matcher(portlets);
        if (!found.find()) {
            throw new IllegalStateException("liferay-portlet.xml gives " + page.portlet() + " no notices");
        }
        return found.group(1).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
