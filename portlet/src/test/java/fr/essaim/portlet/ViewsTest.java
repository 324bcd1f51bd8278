// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.notice.FeaturePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How views are written. */
class ViewsTest {

    private static final Path WEB = Path.of("src/main/webapp/WEB-INF");
    private static final Path PORTAL = Path.of("../web/src/main");
    private static final int LONGEST_LINE = 140;
    private static final Pattern STYLE = Pattern.compile("(?<![\\w-])es-[a-z][a-z-]*[a-z]");

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

    /** A browser's number field changes by the wheel, and takes the comma out of 12500,50 in English. */
    @Test
    void numbersAreTypedAsTexts() throws IOException {
        List<Path> all = Stream.of(files(WEB, ".xhtml"), files(PORTAL, ".html"))
                .flatMap(List::stream)
                .toList();

        assertThat(linesWith(all, "type=\"number\"")).isEmpty();
    }

    @Test
    void linesAreShortEnoughToRead() throws IOException {
        assertThat(linesWith(files(WEB, ".xhtml"), ".{" + (LONGEST_LINE + 1) + ",}"))
                .isEmpty();
    }

    /** The name may stand in an attribute, where nothing looks for the file before the page is asked for. */
    @Test
    void viewsNameViewsThatThereAre() throws IOException {
        assertThat(linesWith(views(), "(?:src|template)=\"(?![/#])[^\"]*\\.xhtml\""))
                .isEmpty();
        Pattern named = Pattern.compile("/WEB-INF/((?:views|tags)/[\\w/-]+\\.xhtml)");
        for (Path view : files(WEB, ".xhtml")) {
            named.matcher(Files.readString(view)).results().forEach(found -> assertThat(WEB.resolve(found.group(1)))
                    .as(view.toString())
                    .exists());
        }
    }

    /** Defined in the body of a tag, a part is not shown and nobody is told. */
    @Test
    void onlyTheFrameHasPartsToDefine() throws IOException {
        assertThat(linesWith(views(), "<ui:define name=\"(?!(?:prepare|content|nav|problem|head|scripts)\")"))
                .isEmpty();
        assertThat(linesWith(files(WEB.resolve("tags"), ".xhtml"), "<ui:insert name="))
                .isEmpty();
    }

    /** Rules for what only one feature has stand in that feature's own sheet; nobody else's rules stand there. */
    @Test
    void aStyleOfOneFeatureIsInItsOwnSheet() throws IOException {
        Map<String, Set<String>> own = new TreeMap<>();
        Set<String> shared = styles(usedBy(""));
        for (FeaturePage feature : Features.pages()) {
            Set<String> used = styles(usedBy(feature.feature()));
            own.values().forEach(others -> shared.addAll(both(others, used)));
            own.put(feature.portlet(), used);
        }
        own.values().forEach(used -> used.removeAll(shared));

        own.forEach((feature, used) -> {
            assertThat(both(sheet("essaim"), used)).as("only of %s", feature).isEmpty();
            own.keySet().stream().filter(other -> !other.equals(feature)).forEach(other -> assertThat(
                            both(sheet(other), used))
                    .as("only of %s, in the sheet of %s", feature, other)
                    .isEmpty());
        });
        assertThat(own.get("plan")).isNotEmpty();
    }

    /** Or it looks right in the feature for which it was written first, and nowhere else. */
    @Test
    void whatSharedMarkupWearsIsInTheSharedSheet() throws IOException {
        Set<String> worn = styles(usedBy("").replaceAll("(?:#|id=\")es-[\\w-]+", ""));
        worn.removeAll(sheet("essaim"));

        for (FeaturePage feature : Features.pages()) {
            assertThat(both(worn, sheet(feature.portlet())))
                    .as(feature.feature())
                    .isEmpty();
        }
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a feature's sheet, named after its portlet, has rules for. */
    private static Set<String> sheet(String name) {
        try {
            Path sheet = WEB.resolve("resources/essaim/" + name + ".css");
            String rules = Files.exists(sheet) ? Files.readString(sheet) : "";
            return styles(rules.replaceAll("(?s)/\\*.*?\\*/|\\{[^{}]*}", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> styles(String text) {
        return STYLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the views, the code and the script of a feature hold, or with no name what belongs to none. */
    private static String usedBy(String feature) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : Stream.of(files(WEB, ".xhtml"), files(WEB, ".js"), files(Path.of("src/main/java"), ".java"))
                .flatMap(List::stream)
                .toList()) {
            if (owner(file.toString()).equals(feature)) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static String owner(String path) {
        return Features.pages().stream()
                .filter(page ->
                        path.contains("/" + page.feature() + "/") || path.endsWith("/" + page.portlet() + ".js"))
                .map(FeaturePage::feature)
                .findFirst()
                .orElse("");
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
