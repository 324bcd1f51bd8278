// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.text.TextPart;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommentTextTest {

    private static final AgentId CAMILLE = new AgentId(1001);
    private static final AgentId EMILE = new AgentId(1002);

    @Test
    void a_chosen_name_becomes_a_mention_that_names_nobody() {
        String kept = CommentText.kept(
                "Merci @Camille Zola, et @Émile Éluard.", Map.of(CAMILLE, "Camille Zola", EMILE, "Émile Éluard"));

        assertThat(kept).isEqualTo("Merci @{1001}, et @{1002}.");
        assertThat(CommentText.mentioned(kept)).containsExactly(CAMILLE, EMILE);
        assertThat(CommentText.typed(kept, Map.of(CAMILLE, "Camille Zola", EMILE, "Émile Éluard")::get))
                .isEqualTo("Merci @Camille Zola, et @Émile Éluard.");
    }

    @Test
    void a_name_that_goes_on_is_another_name() {
        Map<AgentId, String> chosen = Map.of(CAMILLE, "Jean Martin", EMILE, "Jean Martin-Dupont");

        assertThat(CommentText.kept("@Jean Martin-Dupont et @Jean Martin", chosen))
                .isEqualTo("@{1002} et @{1001}");
        assertThat(CommentText.kept("@Jean Martinet", Map.of(CAMILLE, "Jean Martin")))
                .isEqualTo("@Jean Martinet");
    }

    @Test
    void names_that_mention_nobody_are_told_with_their_signs() {
        assertThat(CommentText.unmentioned("@Léa Brun et @{1001}, voir lea@ville.example ou @Ugo. @Léa Brun ? @ plus"))
                .containsExactly("@Léa Brun", "@Ugo");
    }

    @Test
    void what_is_typed_like_a_kept_mention_is_none() {
        assertThat(CommentText.mentioned(CommentText.kept("Voir @{1001}", Map.of())))
                .isEmpty();
        assertThat(CommentText.mentioned(CommentText.kept("Voir @{1001}", Map.of(EMILE, "{1001}"))))
                .isEmpty();
    }

    @Test
    void only_web_addresses_become_links_and_punctuation_after_them_stays_text() {
        assertThat(CommentText.parts("Voir https://exemple.fr/a?b=c&d=(1), puis @{1001} !"))
                .containsExactly(
                        new TextPart(TextPart.Kind.TEXT, "Voir "),
                        new TextPart(TextPart.Kind.LINK, "https://exemple.fr/a?b=c&d=(1"),
                        new TextPart(TextPart.Kind.TEXT, "), puis "),
                        new TextPart(TextPart.Kind.MENTION, "1001"),
                        new TextPart(TextPart.Kind.TEXT, " !"));
        for (String hostile : new String[] {
            "javascript:alert(1)", "data:text/html,<script>", "ftp://exemple.fr", "xhttps://exemple.fr", "//exemple.fr"
        }) {
            assertThat(CommentText.parts(hostile)).allMatch(part -> part.kind() == TextPart.Kind.TEXT);
        }
        assertThat(CommentText.parts("https://exemple.fr/\"><script>").get(0).value())
                .isEqualTo("https://exemple.fr/");
    }
}
