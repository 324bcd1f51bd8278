// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.discussion.CommentLine;
import fr.essaim.discussion.CommentState;
import fr.essaim.discussion.CommentText;
import fr.essaim.discussion.CommentThread;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.moderation.WithdrawalLine;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.moderation.WrittenHtml;
import fr.essaim.text.TextPart;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreadWriterTest {

    private static final AgentId CAMILLE = new AgentId(1001);
    private static final Instant AT = Instant.parse("2026-03-15T09:00:00Z");
    private static final String HOSTILE = "<script>alert('x')</script>\" onload=\"y";

    private static StaffMember member(String lastName) {
        return new StaffMember(CAMILLE, "Camille", lastName, "", "", 0, 0, Locale.FRENCH, true);
    }

    private static CommentLine line(
            CommentLine.Writer writer, String text, CommentState state, Optional<WithdrawalLine> withdrawal) {
        return new CommentLine(
                345, writer, Optional.empty(), AT, false, state, parts(text), 2, false, false, false, withdrawal);
    }

    private static List<TextPart> parts(String text) {
        return text.isEmpty() ? List.of() : CommentText.parts(text);
    }

    private static CommentLine.Writer camille() {
        return new CommentLine.Writer(Optional.of(CAMILLE), Optional.empty(), false);
    }

    private static String html(CommentLine line, String lastName, boolean writable, boolean moderates) {
        DiscussionPage page = new DiscussionPage(
                List.of(new CommentThread(line, List.of(), 0)),
                false,
                1,
                writable,
                writable,
                true,
                moderates,
                false,
                false,
                true,
                Optional.empty());
        Texts texts = Texts.of(Locale.FRENCH);
        WrittenHtml html = new WrittenHtml(texts, ZoneId.of("Europe/Paris"), Map.of(CAMILLE, member(lastName)));
        return new ThreadWriter(new DiscussionWords(texts, "Idea"), page, html).write();
    }

    @Test
    void hostile_names_and_texts_are_shown_as_they_are_and_do_nothing() {
        String html = html(
                line(
                        camille(),
                        HOSTILE + " @{1001} https://exemple.fr/?a=1&b=%22",
                        CommentState.SHOWN,
                        Optional.empty()),
                HOSTILE,
                true,
                true);

        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("onload=\"")
                .contains("&lt;script&gt;")
                .contains("<a href=\"https://exemple.fr/?a=1&amp;b=%22\" rel=\"nofollow noopener noreferrer\">");
    }

    @Test
    void a_hidden_author_is_the_author_and_no_number_of_an_agent_is_in_the_page() {
        String html = html(
                line(
                        new CommentLine.Writer(Optional.empty(), Optional.empty(), true),
                        "Je précise",
                        CommentState.SHOWN,
                        Optional.empty()),
                "Zola",
                true,
                false);

        assertThat(html)
                .contains("<strong>l’auteur</strong>")
                .doesNotContain("Zola")
                .doesNotContain("1001");
    }

    @Test
    void what_was_withdrawn_says_why_and_by_whom_and_offers_nothing_else() {
        WithdrawalLine withdrawal = new WithdrawalLine(
                WithdrawalReason.OFF_TOPIC, "Voir <b>règles</b>", CAMILLE, AT, Optional.empty(), false);
        String html = html(line(camille(), "", CommentState.WITHDRAWN, Optional.of(withdrawal)), "Zola", true, false);

        assertThat(html)
                .contains("Hors sujet")
                .contains("Camille Zola")
                .contains("&lt;b&gt;règles&lt;/b&gt;")
                .doesNotContain("<button")
                .doesNotContain("<details");
    }

    @Test
    void who_may_not_write_reads_without_buttons_to_support_or_answer() {
        String html = html(line(camille(), "Bonjour", CommentState.SHOWN, Optional.empty()), "Zola", false, false);

        assertThat(html)
                .doesNotContain("data-open=\"support\"")
                .doesNotContain("data-open=\"reply\"")
                .doesNotContain("data-open=\"withdraw\"")
                .contains("data-open=\"flag\"");
    }
}
