// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortalTextTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/fr/essaim/web/page");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern READ_ALOUD =
            Pattern.compile("\\s(title|alt|aria-label|placeholder)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.]*)[}(]");

    @Test
    void both_languages_have_the_same_sentences() throws IOException {
        Properties french = bundle("");

        assertThat(bundle("_en").stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        assertThat(bundle("_fr")).as("French is the base").isEmpty();
        assertThat(french.values()).noneMatch(sentence -> sentence.toString().isBlank());
    }

    @Test
    void french_sentences_have_french_apostrophes_and_spaces() throws IOException {
        assertThat(bundle("").values())
                .noneMatch(sentence -> sentence.toString().contains("'"))
                .noneMatch(sentence -> sentence.toString().matches(".*[^\\u00a0\\u202f][:;!?»](\\s.*|$)"));
    }

    @Test
    void no_template_holds_words_of_its_own() throws IOException {
        for (Path template : templates()) {
            String markup = Files.readString(template).replaceAll("(?s)<!--.*?-->|<!DOCTYPE[^>]*>", "");
            String words = markup.replaceAll("(?s)<(?:\"[^\"]*\"|[^\">])*>", "").trim();

            assertThat(LETTER.matcher(words).find())
                    .as("%s: %s", template, words)
                    .isFalse();
            assertThat(READ_ALOUD.matcher(markup).find())
                    .as(template.toString())
                    .isFalse();
        }
    }

    @Test
    void no_template_holds_scripts_styles_or_handlers_of_its_own() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain("<style", " style=", " onclick", " onload", " onsubmit", "javascript:")
                    .doesNotContainPattern("<script(?![^>]*th:src)");
        }
    }

    @Test
    void every_sentence_that_a_template_asks_for_exists() throws IOException {
        List<String> asked = new ArrayList<>();
        for (Path template : templates()) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                asked.add(key.group(1));
            }
        }

        assertThat(asked).isNotEmpty();
        assertThat(bundle("").stringPropertyNames()).containsAll(asked);
    }

    @Test
    void every_page_has_a_title() throws IOException {
        List<String> titles = Pattern.compile("<page [^>]*title=\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/pages.xml")))
                .results()
                .map(page -> page.group(1))
                .toList();

        assertThat(titles).isNotEmpty();
        assertThat(bundle("").stringPropertyNames()).containsAll(titles);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in =
                PortalTextTest.class.getResourceAsStream("/fr/essaim/web/messages" + language + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
