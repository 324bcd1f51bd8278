// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every file of views of the portlets, fragments and tags included, as an attacker knows them who reads the sources. */
final class Views {

    private static final Path ROOT = Path.of("..", "portlet", "src", "main", "webapp");
    private static final Path PAGES = Path.of("src", "main", "webapp", "WEB-INF", "pages.xml");

    /** The portlet and the feature that its texts are of. */
    private static final Pattern PORTLET = Pattern.compile(
            "<portlet-name>(\\w+)</portlet-name>.*?<resource-bundle>fr\\.essaim\\.portlet\\.(\\w+)\\.titles<",
            Pattern.DOTALL);

    private static final Pattern PAGE = Pattern.compile("<page id=\"(\\w+)\"");

    private Views() {}

    /** Such as {@code /WEB-INF/views/plan/setup/setup.xhtml}. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("WEB-INF"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + ROOT.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The portal's pages, as its navigation has them. */
    static List<String> pages() {
        return PAGE.matcher(read(PAGES)).results().map(page -> page.group(1)).toList();
    }

    /** The portal's page whose portlet has this view; of what all share, the first one. */
    static String page(String view) {
        return PORTLET.matcher(read(ROOT.resolve("WEB-INF/portlet.xml")))
                .results()
                .filter(portlet -> view.contains("/views/" + portlet.group(2) + "/"))
                .map(portlet -> portlet.group(1))
                .filter(pages()::contains)
                .findFirst()
                .orElse(pages().get(0));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What opens a view by its file, where that is not refused. */
    static String address(String view) {
        return "/page/" + page(view) + "?_._facesViewIdRender=" + Intruder.encoded(view);
    }
}
