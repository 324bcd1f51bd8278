// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelCheckTest {

    private final Map<String, String> bundles = Portlets.bundles(Sources.portlets());

    @Test
    void both_portlets_have_their_texts_in_one_bundle() {
        assertThat(bundles).containsOnlyKeys("plan", "planadmin");
        assertThat(bundles.values()).containsOnly("fr.essaim.portlet.plan.titles");
    }

    @Test
    void liferay_is_told_of_the_same_portlets() {
        String[] names = bundles.keySet().toArray(String[]::new);
        assertThat(Portlets.mentioned(Sources.liferayPortlets())).containsExactly(names);
        assertThat(Portlets.mentioned(Sources.display())).containsExactly(names);
        assertThat(ResourceActions.of(Sources.resourceActions()).portlets()).containsOnlyKeys(names);
    }

    @Test
    void everything_that_liferay_shows_has_its_text_in_both_languages() throws IOException {
        assertThat(LabelCheck.problems(keys(Sources.resourceActions()), languages()))
                .isEmpty();
    }

    @Test
    void french_is_not_hidden_by_the_language_of_the_server() throws IOException {
        assertThat(texts("titles_fr")).isEmpty();
    }

    @Test
    void an_action_without_text_is_found() throws IOException {
        String faulty = Sources.resourceActions().replace("<action-key>ADD_NOTE<", "<action-key>BLESS<");

        assertThat(LabelCheck.problems(keys(faulty), languages()))
                .containsExactlyInAnyOrder(
                        "no text for action.BLESS in English",
                        "no text for action.BLESS in French",
                        "nothing shows action.ADD_NOTE, in English",
                        "nothing shows action.ADD_NOTE, in French");
    }

    @Test
    void a_title_that_one_language_lacks_is_found() throws IOException {
        Map<String, Properties> faulty = languages();
        faulty.get("English").remove("jakarta.portlet.title.planadmin_WAR_essaim");

        assertThat(LabelCheck.problems(keys(Sources.resourceActions()), faulty))
                .containsExactly("no text for jakarta.portlet.title.planadmin_WAR_essaim in English");
    }

    private Set<String> keys(String resourceActions) throws IOException {
        Properties archive = read(Sources.WEB_INF.resolve("liferay-plugin-package.properties"));
        return LabelCheck.keys(
                bundles.keySet(),
                archive.getProperty("servlet-context-name"),
                ResourceActions.of(resourceActions),
                Sources.display(),
                Sources.notifications());
    }

    private static Map<String, Properties> languages() throws IOException {
        return new TreeMap<>(Map.of("English", texts("titles_en"), "French", texts("titles")));
    }

    private static Properties texts(String name) throws IOException {
        return read(Sources.RESOURCES.resolve("fr/essaim/portlet/plan/" + name + ".properties"));
    }

    static Properties read(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        return read;
    }
}
