// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.essaim.demonstration.DemonstrationPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents talk about an idea; what somebody minds goes to its moderators, and the register counts it. */
class DiscussionIT extends CampaignJourney {

    private static final String FIRST = "Un banc à l’ombre suffirait.";
    private static final String SECOND = "Deux, plutôt.";

    private IdeaPages author;
    private IdeaPages colleague;
    private IdeaPages moderator;
    private String idea;

    @BeforeEach
    void a_colleague_mentions_the_author_who_answers() {
        CampaignPages organiser = organiser("rh")
                .create("PERMANENT", "Boîte où l’on débat")
                .phase("DEPOSIT", today(), null)
                .phase("FOLLOW_UP", today(), null)
                .save()
                .member(nameOf(DemonstrationPeople.DGS), "DECISION_MAKER")
                .member(nameOf(DemonstrationPeople.DGS), "MODERATOR")
                .audience(mails(), 5);
        organiser.openCampaign();
        String box = organiser.campaign();
        author = visitor("agent", box).begin("Des bancs devant la mairie", "Personne ne peut s’y asseoir.");
        idea = author.kind("IRRITANT").submit();
        moderator = visitor("dgs", box);

        colleague = visitor("pilote", box).sheet(idea).acceptRulesFirst();
        String name = nameOf(DemonstrationPeople.AGENT);
        Locator text = colleague.field("commentForm:text");
        text.pressSequentially("@" + name);
        assertThat(colleague.find("[data-person]").first()).containsText(name);
        text.press("ArrowDown");
        text.press("Enter");
        text.pressSequentially(FIRST);
        colleague.visit().answered(() -> colleague.field("commentForm:send").click());
        assertThat(colleague.find(".es-comment .es-mention")).hasText("@" + name);

        author.sheet(idea);
        open(author, comment(author, FIRST).locator("[data-open='reply']"), "reply");
        author.field("replyForm:text").fill(SECOND);
        author.press("reply");
        assertThat(author.find(".es-answers")).containsText(SECOND);
    }

    private static Locator comment(IdeaPages pages, String text) {
        return pages.find(".es-comment").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator answer(IdeaPages pages) {
        return pages.find(".es-answers .es-comment");
    }

    private static void open(IdeaPages pages, Locator button, String dialog) {
        pages.visit().answered(button::click);
        assertThat(pages.dialog(dialog)).isVisible();
    }

    /** A button in the menu of a comment. */
    private static Locator inMenu(Locator comment, String name) {
        comment.locator("summary").last().click();
        return comment.locator("[data-open='" + name + "']").last();
    }

    private static void giveReason(IdeaPages pages, String dialog, String reason) {
        pages.field(dialog + "Form:reason").selectOption(reason);
        pages.press(dialog);
    }

    private static void explain(IdeaPages pages, String dialog, String text) {
        pages.field(dialog + "Form:text").fill(text);
        pages.press(dialog);
    }

    @Test
    void a_comment_is_supported_changed_taken_back_and_put_back_and_its_record_is_followed() {
        colleague.sheet(idea);
        Locator support = answer(colleague).locator("[data-open='support']");
        colleague.visit().answered(support::click);
        assertThat(support).hasAttribute("aria-pressed", "true");
        colleague.visit().answered(support::click);
        assertThat(support).hasAttribute("aria-pressed", "false");

        open(author, inMenu(answer(author), "revise"), "revise");
        explain(author, "revise", "Deux bancs, plutôt.");
        assertThat(answer(author)).containsText("Deux bancs, plutôt.");
        author.visit().answered(() -> inMenu(answer(author), "takeBack").click());
        assertThat(answer(author)).hasCount(0);
        author.visit().answered(() -> author.find("[data-undo='takeBack']").click());
        assertThat(answer(author)).containsText("Deux bancs, plutôt.");

        Locator follow = colleague.find("[id$=':followForm'] button").first();
        assertThat(follow).hasText("Ne plus suivre");
        colleague.visit().answered(follow::click);
        assertThat(follow).hasText("Suivre");
    }

    @Test
    void a_name_typed_whole_is_a_mention_and_the_sentence_says_whose_is_none() {
        String name = nameOf(DemonstrationPeople.AGENT);
        colleague.sheet(idea);
        colleague.field("commentForm:text").fill("@" + name + " et @Ugoline Bredouillard, une idée\u00a0?");
        colleague.visit().answered(() -> colleague.field("commentForm:send").click());

        assertThat(comment(colleague, "une idée").locator(".es-mention")).hasText("@" + name);
        assertThat(colleague.find(".es-messages.es-screen"))
                .containsText("Personne n’a été prévenu pour @Ugoline Bredouillard\u00a0: choisissez");
    }

    @Test
    void what_is_reported_is_withdrawn_contested_and_restored_and_the_register_counts_it() {
        colleague.sheet(idea);
        open(colleague, inMenu(answer(colleague), "flag"), "flag");
        giveReason(colleague, "flag", "OFF_TOPIC");

        moderator.open("moderation");
        Locator reported = moderator.find(".es-case");
        assertThat(reported.locator("h2")).containsText("Commentaire sur l’idée n°");
        open(moderator, reported.locator("[data-open='withdraw']"), "withdraw");
        giveReason(moderator, "withdraw", "OFF_TOPIC");
        assertThat(reported).hasCount(0);

        moderator.open("register");
        assertThat(moderator.find("[data-figure='withdrawn']")).hasText("1");
        assertThat(moderator.find(".es-entries")).containsText("Commentaire sur l’idée n°");

        author.sheet(idea);
        open(author, answer(author).locator("[data-open='contest']"), "contest");
        explain(author, "contest", "C’est bien le sujet.");

        moderator.open("moderation");
        moderator.find(".es-tabs a[href*='withdrawn']").click();
        assertThat(moderator.find(".es-contest")).containsText("C’est bien le sujet.");
        open(moderator, moderator.find(".es-case [data-open='restore']"), "restore");
        explain(moderator, "restore", "En effet.");

        colleague.sheet(idea);
        assertThat(answer(colleague)).containsText(SECOND);
    }

    @Test
    void a_withdrawn_record_says_so_above_its_discussion() {
        moderator.sheet(idea);
        open(moderator, moderator.find("[id$=':followForm'] [data-open='withdraw']"), "withdraw");
        giveReason(moderator, "withdraw", "DOUBLE");
        assertThat(moderator.find("[data-withdrawn]")).containsText("Idée retirée");
        open(moderator, moderator.find("[data-withdrawn] [data-open='restore']"), "restore");
        explain(moderator, "restore", "Ce n’en était pas un.");
        assertThat(moderator.find("[data-withdrawn]")).hasCount(0);
    }
}
