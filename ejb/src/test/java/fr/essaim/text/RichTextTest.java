// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @Test
    void keeps_paragraphs_lists_emphasis_and_safe_links() {
        String text = "<p>Un <strong>mot</strong>, <em>deux</em><br /></p><ul><li>trois</li></ul>";

        assertThat(RichText.clean(text)).isEqualTo(text);
        assertThat(RichText.clean("<a href=\"https://exemple.fr\">ici</a>")).contains("href=\"https://exemple.fr\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,alert(1)\">x</a>",
                "<p style=\"background:url(//x)\" onclick=\"alert(1)\">x</p>",
                "<iframe src=\"//x\"></iframe>",
                "<svg><script>alert(1)</script></svg>"
            })
    void leaves_out_everything_that_could_act(String hostile) {
        assertThat(RichText.clean(hostile)).doesNotContain("alert", "script", "style", "//x", "onclick");
    }

    @Test
    void changes_nothing_when_it_is_cleaned_again() {
        String once = RichText.clean("<p>L’été & l'hiver <b>gras</b> 5 < 6 🐝 שלום</p>");

        assertThat(RichText.clean(once)).isEqualTo(once);
    }

    @Test
    void is_searched_as_it_reads() {
        assertThat(RichText.plain("<p>Qualité&amp;<strong>vie</strong></p><p>au  travail</p>"))
                .isEqualTo("Qualité& vie au travail");
        assertThat(Folding.of("Œuvre d’ÉTÉ à Noël")).isEqualTo("oeuvre d'ete a noel");
    }
}
