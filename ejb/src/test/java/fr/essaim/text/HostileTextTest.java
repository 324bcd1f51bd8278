// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.discussion.Comment;
import fr.essaim.discussion.CommentText;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to take long, or to deceive whoever reads them. */
@Timeout(4)
class HostileTextTest {

    private static final int MARKED = 40_000;

    static Stream<String> repeated() {
        return Stream.of(
                "[",
                "![",
                "[a](http://",
                "[a](http://b",
                "](",
                "*",
                "**",
                "*a ",
                "**a",
                "_",
                "`",
                "<",
                "<a",
                "</p>",
                "&",
                "&#",
                "\n",
                " \n",
                "- ",
                "1. ",
                "> ",
                "\t",
                " ",
                "@{",
                "@{1}",
                "http://",
                "a.",
                "\u202E",
                "\u0301",
                "<ul>",
                "<li><ul>",
                "<p>",
                "<a href=\"");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void a_draft_that_repeats_one_sign_is_read_and_written_at_once(String sign) {
        String typed = sign.repeat(MARKED / sign.length());

        String html = RichTextLines.read(typed);

        assertThatNoException().isThrownBy(() -> RichTextLines.write(RichText.clean(html)));
        assertThatNoException().isThrownBy(() -> RichText.plain(RichText.clean(typed)));
    }

    @Test
    void twenty_two_comments_of_dots_behind_an_address_are_shown_at_once() {
        String text = "http://" + ".".repeat(3_985) + "x";

        for (int comment = 0; comment < 22; comment++) {
            assertThat(CommentText.parts(text)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void a_comment_that_repeats_one_sign_is_kept_and_shown_at_once(String sign) {
        String typed = sign.repeat(Comment.LENGTH / sign.length());

        for (int comment = 0; comment < 22; comment++) {
            CommentText.parts(CommentText.kept(typed, Map.of()));
        }
    }

    @Test
    void what_is_far_too_long_is_refused_before_it_is_cleaned() {
        String text = "[".repeat(50_000_000);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> TextRules.richText("TEXT", text, MARKED))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("value.too-long"));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> TextRules.line("TITLE", text, 250));
        assertThat(RichTextLines.read("[".repeat(2_000_000))).hasSizeGreaterThan(2_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salle \u202Efdp.exe",
                "\u2067Salle fdp.exe\u2069",
                "Salle \u200Bfdp.exe",
                "\uFEFFSalle fdp.exe",
                "Salle\u0085fdp.exe",
                "Salle\u009Ffdp.exe",
                "Salle \uDB40\uDC41fdp.exe",
                "Salle\u2028fdp.exe",
                "Salle \uD83Dfdp.exe"
            })
    void a_title_loses_what_deceives(String title) {
        assertThat(PlainText.line(title).replace("\u202E", "?"))
                .isIn("Salle fdp.exe", "Salle exe.pdf")
                .matches("[ -~]+");
        assertThat(PlainText.lines(title))
                .doesNotContainPattern("[\u200B\u202A-\u202E\u2060-\u206F\uFEFF\u0080-\u009F]");
        assertThat(RichText.clean("<p>" + title + "</p><p>&#x202E;&#8238;&rlo;x</p>"))
                .doesNotContainPattern("[\u202A-\u202E\u2060-\u206F\uFEFF]")
                .doesNotContain("&#8238", "&#x202");
    }

    @Test
    void a_search_looks_for_ten_words() {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 200_000; word++) {
            words.append('m').append(word).append(' ');
        }

        assertThat(Folding.words(words.toString())).hasSize(10);
        assertThat(Folding.words("  Élodie   Éluard ")).containsExactly("elodie", "eluard");
    }

    @Test
    void a_name_of_the_directory_loses_what_deceives() {
        StaffMember agent = new StaffMember(
                new AgentId(7), "Ca\u202Emille", "Zo\u200Bla\n", "Cheffe\u2067", "", 0, 0, Locale.FRENCH, true);

        assertThat(agent.displayName() + ", " + agent.jobTitle()).isEqualTo("Camille Zola, Cheffe");
    }

    @Test
    void a_title_keeps_what_letters_and_emoji_are_made_of() {
        String title = "L’été à Noël 👩‍🚒 ❤️ 5 °C שלום می‌خواهم";

        assertThat(PlainText.line(title)).isEqualTo(title);
    }
}
