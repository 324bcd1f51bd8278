// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.portlet.Features;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelCheckTest {

    private final Map<String, String> bundles = Portlets.bundles(Sources.portlets());

    static Stream<String> features() {
        return Features.names().stream();
    }

    @Test
    void the_portlets_of_a_feature_have_their_texts_in_one_bundle() {
        Features.pages().forEach(page -> assertThat(bundles)
                .containsEntry(page.portlet(), "fr.essaim.portlet." + page.feature() + ".titles"));
        assertThat(bundles.values()).allMatch(bundle -> features()
                .anyMatch(name -> bundle.equals("fr.essaim.portlet." + name + ".titles")));
    }

    @Test
    void liferay_is_told_of_the_same_portlets() {
        String[] names = bundles.keySet().toArray(String[]::new);
        assertThat(Portlets.mentioned(Sources.liferayPortlets())).containsExactly(names);
        assertThat(Portlets.mentioned(Sources.display())).containsExactly(names);
        assertThat(ResourceActions.of(Sources.resourceActions()).portlets()).containsOnlyKeys(names);
    }

    @ParameterizedTest
    @MethodSource("features")
    void everything_that_liferay_shows_has_its_text_in_both_languages(String feature) throws IOException {
        assertThat(LabelCheck.problems(keys(feature, Sources.resourceActions()), languages(feature)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void french_is_not_hidden_by_the_language_of_the_server(String feature) throws IOException {
        assertThat(texts(feature, "titles_fr")).isEmpty();
    }

    @Test
    void an_action_without_text_is_found() throws IOException {
        String faulty = Sources.resourceActions().replace("<action-key>ADD_NOTE<", "<action-key>BLESS<");

        assertThat(LabelCheck.problems(keys("plan", faulty), languages("plan")))
                .containsExactlyInAnyOrder(
                        "no text for action.BLESS in English",
                        "no text for action.BLESS in French",
                        "nothing shows action.ADD_NOTE, in English",
                        "nothing shows action.ADD_NOTE, in French");
    }

    @Test
    void a_title_that_one_language_lacks_is_found() throws IOException {
        Map<String, Properties> faulty = languages("plan");
        faulty.get("English").remove("jakarta.portlet.title.planadmin_WAR_essaim");

        assertThat(LabelCheck.problems(keys("plan", Sources.resourceActions()), faulty))
                .containsExactly("no text for jakarta.portlet.title.planadmin_WAR_essaim in English");
    }

    private Set<String> keys(String feature, String resourceActions) throws IOException {
        Set<String> portlets = bundles.keySet().stream()
                .filter(name -> bundles.get(name).contains("." + feature + "."))
                .collect(Collectors.toSet());
        Properties archive = read(Sources.WEB_INF.resolve("liferay-plugin-package.properties"));
        return LabelCheck.keys(
                portlets,
                archive.getProperty("servlet-context-name"),
                ResourceActions.of(resourceActions).only(portlets),
                Sources.display(),
                Sources.notifications(feature));
    }

    private static Map<String, Properties> languages(String feature) throws IOException {
        return new TreeMap<>(Map.of("English", texts(feature, "titles_en"), "French", texts(feature, "titles")));
    }

    private static Properties texts(String feature, String name) throws IOException {
        return read(Sources.RESOURCES.resolve("fr/essaim/portlet/" + feature + "/" + name + ".properties"));
    }

    static Properties read(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        return read;
    }
}
