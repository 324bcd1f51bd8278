// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** Has a bundle of its own. */
    private static final Path EXCHANGE = Path.of("src/main/java/fr/essaim/exchange");

    /** Kinds of notices; their codes are keys of the notices' bundle. */
    private static final String NOTICES = "Notice.java";

    private static final String WORDS = "\\.[a-z]+(?:-[a-z]+)*";

    /** Whatever a refusal is given that looks like a key, be it the first of its kind; a cell has its words elsewhere. */
    private static final Pattern REFUSAL =
            Pattern.compile("(?:\\b(?!UnreadableCell)\\w+Exception|super)\\((?:[^;\"]*\"[^\"\\n]*\")*?[^;\"]*\"([a-z]+"
                    + WORDS + ")\"");

    @Test
    void speak_french_and_english_under_the_same_keys() throws IOException {
        Properties french = bundle("messages.properties");

        assertThat(bundle("messages_en.properties").stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        assertThat(bundle("messages_fr.properties")).as("French is the base").isEmpty();
    }

    @Test
    void exist_for_every_key_that_the_code_names() throws IOException {
        Set<String> keys = bundle("messages.properties").stringPropertyNames();
        Pattern key = Pattern.compile("\"((?:"
                + keys.stream()
                        .map(one -> one.substring(0, one.indexOf('.')))
                        .distinct()
                        .collect(Collectors.joining("|"))
                + ")" + WORDS + ")\"");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java")
                            && !path.startsWith(EXCHANGE)
                            && !path.toString().endsWith(NOTICES))
                    .forEach(path -> {
                        String code = read(path);
                        Stream.of(key, REFUSAL)
                                .flatMap(pattern -> pattern.matcher(code).results())
                                .forEach(found -> named.add(found.group(1)));
                    });
        }

        assertThat(named).contains("value.required", "plan.none");
        assertThat(keys).containsAll(named);
    }

    @Test
    void are_read_as_utf_8_and_are_well_formed_patterns() throws IOException {
        for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            ResourceBundle bundle = ResourceBundle.getBundle("fr.essaim.messages", locale);
            for (String key : bundle.keySet()) {
                String text = new MessageFormat(bundle.getString(key), locale).format(new Object[] {1L, 2L});
                assertThat(text).as(key).isNotBlank().doesNotContain("Ã").doesNotContain("'");
            }
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
