// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    @Test
    void linesAreShortEnoughToRead() throws IOException {
        assertThat(linesWith(files(WEB, ".xhtml"), ".{" + (LONGEST_LINE + 1) + ",}"))
                .isEmpty();
    }

    /** The name may stand in an attribute, where nothing looks for the file before the page is asked for. */
    @Test
    void viewsNameViewsThatThereAre() throws IOException {
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
        Set<String> plan = styles(usedBy("plan"));
        Set<String> idea = styles(usedBy("idea"));
        Set<String> shared = styles(usedBy(""));
        shared.addAll(both(plan, idea));
        plan.removeAll(shared);
        idea.removeAll(shared);

        assertThat(both(sheet("essaim"), plan)).isEmpty();
        assertThat(both(sheet("essaim"), idea)).isEmpty();
        assertThat(both(sheet("plan"), idea)).isEmpty();
        assertThat(both(sheet("ideas"), plan)).isEmpty();
        assertThat(plan).isNotEmpty();
        assertThat(idea).isNotEmpty();
    }

    /** Or it looks right in the feature for which it was written first, and nowhere else. */
    @Test
    void whatSharedMarkupWearsIsInTheSharedSheet() throws IOException {
        Set<String> worn = styles(usedBy("").replaceAll("(?:#|id=\")es-[\\w-]+", ""));
        worn.removeAll(sheet("essaim"));

        assertThat(both(worn, sheet("ideas"))).isEmpty();
        assertThat(both(worn, sheet("plan"))).isEmpty();
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> sheet(String name) throws IOException {
        String rules = Files.readString(WEB.resolve("resources/essaim/" + name + ".css"));
        return styles(rules.replaceAll("(?s)/\\*.*?\\*/|\\{[^{}]*}", ""));
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
            String path = file.toString();
            String owner = path.matches(".*/plan/.*|.*/views/template.xhtml|.*/plan.js")
                    ? "plan"
                    : path.matches(".*/idea/.*|.*/ideas.js") ? "idea" : "";
            if (owner.equals(feature)) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
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
