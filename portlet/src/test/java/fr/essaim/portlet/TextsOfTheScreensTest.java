// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsOfTheScreensTest {

    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF");
    private static final Path CODE = Path.of("src/main/java");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("messages_en")).isEqualTo(keys("messages"));
    }

    @Test
    void frenchIsNotHiddenByTheLanguageOfTheServer() throws IOException {
        assertThat(bundle("messages_fr"))
                .as("an empty bundle: French is the root, messages.properties")
                .isEmpty();
    }

    @Test
    void everyTextIsWrittenAndEveryPatternCanBeRead() throws IOException {
        for (String name : List.of("messages", "messages_en")) {
            bundle(name).forEach((key, text) -> {
                assertThat((String) text).as("%s of %s", key, name).isNotBlank().doesNotContain("''");
                new MessageFormat((String) text, Locale.FRENCH);
            });
        }
    }

    @Test
    void frenchUsesItsOwnApostropheAndSpaces() throws IOException {
        bundle("messages").forEach((key, text) -> {
            if (!key.toString().startsWith("format.")) {
                assertThat((String) text).as(key.toString()).doesNotContain("'").doesNotContainPattern(" [;:!?»%€]");
            }
        });
    }

    @Test
    void everyKeyThatViewsUseIsThere() throws IOException {
        Pattern key = Pattern.compile("msg\\['([^']+)']");
        assertThat(found(VIEWS, ".xhtml", key)).isSubsetOf(keys("messages"));
    }

    @Test
    void everyKeyThatCodeSpellsOutIsThere() throws IOException {
        Pattern key = Pattern.compile(
                "(?:texts\\.get|texts\\(\\)\\.get|screen\\.text|screen\\.tell)\\(\\s*\"([^\"]+)\"\\s*[,)]");
        assertThat(found(CODE, ".java", key)).isSubsetOf(keys("messages"));
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
