// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsOfTheScreensTest {

    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF");
    private static final Path CODE = Path.of("src/main/java");
    private static final String SHARED = "";
    private static final String PLAN = "plan/";

    private static final List<String> FEATURES =
            Features.names().stream().map(name -> name + "/").toList();

    private static final Pattern SPELT = Pattern.compile("[\"']([A-Za-z][\\w-]*(?:\\.[\\w-]+)+)[\"']");

    @ParameterizedTest
    @MethodSource("folders")
    void bothLanguagesHaveTheSameKeys(String folder) throws IOException {
        assertThat(keys(folder + "messages_en")).isEqualTo(keys(folder + "messages"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void frenchIsNotHiddenByTheLanguageOfTheServer(String folder) throws IOException {
        assertThat(bundle(folder + "messages_fr"))
                .as("an empty bundle: French is the root, messages.properties")
                .isEmpty();
    }

    @Test
    void aKeyIsWrittenOnceInOneFile() throws IOException {
        assertThat(folders().stream().flatMap(folder -> lines(folder + "messages")))
                .doesNotHaveDuplicates();
        assertThat(allKeys()).isEqualTo(new ScreenTexts().keySet());
    }

    /** Other features know the plan; nobody knows them. */
    @Test
    void aFeatureSaysItsOwnWordsAndThoseOfWhatItKnows() throws IOException {
        for (String sayer : folders()) {
            for (String owner : FEATURES) {
                boolean known = owner.equals(sayer) || owner.equals(PLAN) && !sayer.equals(SHARED);
                if (!known) {
                    assertThat(both(said(sayer), keys(owner + "messages")))
                            .as("said by '%s'", sayer)
                            .isEmpty();
                }
            }
        }
    }

    /** Shared rooms know the kind of a record when they run, no sooner. */
    @Test
    void aKindOfRecordThatIsDiscussedHasAllItsWords() throws IOException {
        Pattern word = Pattern.compile("discussion\\.([A-Z]\\w+)\\.(.+)");
        Map<String, Set<String>> words = allKeys().stream()
                .map(word::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        key -> key.group(1), Collectors.mapping(key -> key.group(2), Collectors.toSet())));

        assertThat(words).isNotEmpty();
        assertThat(words.values()).allSatisfy(all -> assertThat(all)
                .containsExactlyInAnyOrder(
                        "none",
                        "write.hint",
                        "author",
                        "report",
                        "withdraw",
                        "withdrawn",
                        "follow.hint",
                        "unfollow.hint"));
        assertThat(allKeys())
                .containsAll(words.keySet().stream()
                        .flatMap(kind -> Stream.of("moderation." + kind, "moderation." + kind + ".comment"))
                        .toList());
    }

    /** The words for the values of an enum stand where the enum belongs. */
    @Test
    void aWordOfOneFeatureIsInItsOwnFile() throws IOException {
        Set<String> shared = keys("messages");
        shared.removeIf(key -> Character.isUpperCase(key.charAt(0)));
        shared.removeAll(said(SHARED));
        Map<String, List<String>> sayers = new TreeMap<>();
        for (String feature : FEATURES) {
            both(said(feature), shared).forEach(key -> sayers.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(feature));
        }

        assertThat(sayers.values()).isNotEmpty().noneMatch(features -> features.size() == 1);
    }

    @Test
    void everyTextIsWrittenAndEveryPatternCanBeRead() throws IOException {
        for (String folder : folders()) {
            for (String name : List.of(folder + "messages", folder + "messages_en")) {
                bundle(name).forEach((key, text) -> {
                    assertThat((String) text)
                            .as("%s of %s", key, name)
                            .isNotBlank()
                            .doesNotContain("''");
                    new MessageFormat((String) text, Locale.FRENCH);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void frenchUsesItsOwnApostropheAndSpaces(String folder) throws IOException {
        bundle(folder + "messages").forEach((key, text) -> {
            if (!key.toString().startsWith("format.")) {
                assertThat((String) text).as(key.toString()).doesNotContain("'").doesNotContainPattern(" [;:!?»%€]");
            }
        });
    }

    @Test
    void everyKeyThatViewsUseIsThere() throws IOException {
        Pattern key = Pattern.compile("msg\\['([^']+)']");
        assertThat(found(VIEWS, ".xhtml", key)).isSubsetOf(allKeys());
    }

    @Test
    void everyKeyThatCodeSpellsOutIsThere() throws IOException {
        Pattern key = Pattern.compile(
                "(?:texts\\.get|texts\\(\\)\\.get|screen\\.text|screen\\.tell)\\(\\s*\"([^\"]+)\"\\s*[,)]");
        assertThat(found(CODE, ".java", key)).isSubsetOf(allKeys());
    }

    @Test
    void viewsHoldNoTextOfTheirOwn() throws IOException {
        Pattern comment = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
        Pattern expression = Pattern.compile("#\\{[^}]*}");
        Pattern tag = Pattern.compile("<[^>]*>");
        for (Path view : files(VIEWS, ".xhtml")) {
            String markup = comment.matcher(Files.readString(view)).replaceAll("");
            String text = tag.matcher(expression.matcher(markup).replaceAll("")).replaceAll("");
            assertThat(text).as(view.toString()).doesNotContainPattern("\\p{L}{2,}");
            assertThat(expression.matcher(markup).replaceAll(""))
                    .as("labels in " + view)
                    .doesNotContainPattern("(?:title|label|aria-label|placeholder|itemLabel|alt)=\"[^\"]*\\p{L}{2,}");
        }
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each key that is spelt out in the views and the code of a feature, or in what belongs to none. */
    private static Set<String> said(String folder) throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path root : List.of(VIEWS, CODE)) {
            for (Path file : files(root, root == VIEWS ? ".xhtml" : ".java")) {
                if (folderOf(file).equals(folder)) {
                    SPELT.matcher(Files.readString(file)).results().forEach(match -> said.add(match.group(1)));
                }
            }
        }
        said.retainAll(allKeys());
        assertThat(said).as("said by " + folder).isNotEmpty();
        return said;
    }

    private static String folderOf(Path file) {
        String path = file.toString();
        return FEATURES.stream()
                .filter(folder -> path.contains("/" + folder))
                .findFirst()
                .orElse(SHARED);
    }

    static List<String> folders() {
        return Stream.concat(Stream.of(SHARED), FEATURES.stream()).toList();
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String folder : folders()) {
            all.addAll(keys(folder + "messages"));
        }
        return all;
    }

    /** The keys as they are written, each as often as it is. */
    private static Stream<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/main/resources/fr/essaim/portlet/" + name + ".properties")).stream()
                    .filter(line -> line.matches("[\\w.-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String name) throws IOException {
        return new TreeSet<>(bundle(name).stringPropertyNames());
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                TextsOfTheScreensTest.class.getResourceAsStream("/fr/essaim/portlet/" + name + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> found(Path folder, String extension, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files(folder, extension)) {
            found.addAll(pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet()));
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static List<Path> files(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension)).toList();
        }
    }
}
