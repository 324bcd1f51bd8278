// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Un paragraphe.</p>",
                "<p>Un.</p><p>Deux, l’autre &amp; la suite &lt; 3.</p>",
                "<p>Avec <strong>du gras</strong> et de <em>l’italique</em>.</p>",
                "<p>D’abord :</p><ul><li>un</li><li>deux</li></ul><p>Puis.</p>",
                "<ol><li>un</li><li>deux</li></ol>",
                "<p>Voir <a href=\"https://exemple.fr/page?x=1\">la page</a>.</p>",
                "<p>Ligne<br>suivante</p>"
            })
    void whatWasWrittenComesBackUnchanged(String html) {
        String clean = RichText.clean(html);

        assertThat(RichTextLines.read(RichTextLines.write(clean))).isEqualTo(clean);
    }

    @Test
    void blankLinesPartParagraphsAndDashesBeginItems() {
        String html = RichTextLines.read("Un.\r\n\r\n- a\r\n- b\r\n\r\nDeux.");

        assertThat(html).isEqualTo("<p>Un.</p><ul><li>a</li><li>b</li></ul><p>Deux.</p>");
    }

    @Test
    void markupThatIsTypedStaysText() {
        assertThat(RichTextLines.read("<script>alert(1)</script> [x](javascript:alert(1))"))
                .doesNotContain("<script", "<a")
                .contains("&lt;script&gt;");
    }

    @Test
    void starsThatMarkNothingStayStars() {
        assertThat(RichTextLines.read("5*3*2 fait 30")).isEqualTo("<p>5*3*2 fait 30</p>");
    }

    @Test
    void starsInAnAddressDoNotBreakIt() {
        assertThat(RichTextLines.read("[ici](https://exemple.fr/*a*/b) et *là*"))
                .contains("href=\"https://exemple.fr/*a*/b\"")
                .contains("<em>là</em>");
    }

    @Test
    @Timeout(5)
    void aVeryLongLineOfMarksIsReadInLinearTime() {
        assertThat(RichTextLines.read("**a ".repeat(20_000))).isNotEmpty();
    }

    @Test
    void emptyStaysEmpty() {
        assertThat(RichTextLines.read("  \n ")).isEmpty();
        assertThat(RichTextLines.read(null)).isEmpty();
        assertThat(RichTextLines.write("")).isEmpty();
    }
}
