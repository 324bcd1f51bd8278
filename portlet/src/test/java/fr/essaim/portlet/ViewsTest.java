// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How views are written. */
class ViewsTest {

    private static final Path WEB = Path.of("src/main/webapp/WEB-INF");
    private static final Path PORTAL = Path.of("../web/src/main");
    private static final int LONGEST_LINE = 140;

    @Test
    void dialogsAndHiddenFormsAreWrittenByTagsOnly() throws IOException {
        assertThat(linesWith(views(), "<dialog\\b|<p:(?:dialog|confirm\\w*)\\b|es-loader|data-loader|Essaim\\.opened"))
                .isEmpty();
    }

    @Test
    void questionsAreAskedInOneWay() throws IOException {
        List<Path> all = Stream.of(
                        files(WEB, ".xhtml"), files(WEB, ".js"), files(PORTAL, ".js"), files(PORTAL, ".html"))
                .flatMap(List::stream)
                .toList();

        assertThat(linesWith(all, "\\b(?:confirm|alert|prompt)\\(|\\bon(?:click|submit)="))
                .isEmpty();
    }

    @Test
    void linesAreShortEnoughToRead() throws IOException {
        assertThat(linesWith(files(WEB, ".xhtml"), ".{" + (LONGEST_LINE + 1) + ",}"))
                .isEmpty();
    }

    private static List<Path> views() throws IOException {
        return files(WEB.resolve("views"), ".xhtml");
    }

    private static List<Path> files(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
            assertThat(found).as("%s of %s", extension, folder).isNotEmpty();
            return found;
        }
    }

    /** Each line that has a match, after where it stands. */
    private static List<String> linesWith(List<Path> files, String expression) throws IOException {
        Pattern pattern = Pattern.compile(expression);
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file.getFileName() + ":" + (i + 1) + " "
                            + lines.get(i).strip());
                }
            }
        }
        return found;
    }
}
