// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every file of views of the portlets, fragments and tags included, as an attacker knows them who reads the sources. */
final class Views {

    private static final Path ROOT = Path.of("..", "portlet", "src", "main", "webapp");

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

    /** The portal's page whose portlet has this view. */
    static String page(String view) {
        return view.contains("/plan/") ? "plan" : "ideas";
    }

    /** What opens a view by its file, where that is not refused. */
    static String address(String view) {
        return "/page/" + page(view) + "?_._facesViewIdRender=" + Intruder.encoded(view);
    }
}
