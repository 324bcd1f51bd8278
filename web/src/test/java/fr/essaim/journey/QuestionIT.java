// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be undone asks first, on the portal's own pages and in the views of portlets. */
class QuestionIT extends Journey {

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void ending_the_sessions_of_an_account_waits_for_a_yes(int width) {
        Visit visit = signedIn("admin", width);
        visit.open("admin/accounts?q=mar");
        Locator end = visit.find("button[name='step'][value='sessions']").first();
        Locator question = visit.find("dialog.portal-question");

        end.focus();
        visit.press("Enter");
        assertThat(question).containsText(end.getAttribute("data-question"));
        assertThat(question.locator("[data-ask-yes]")).hasText(end.textContent());
        visit.hasNoBarrier();
        visit.fitsItsWindow();
        visit.press("Escape");
        isLeftForItsButton(visit, question, "button[name='step'][value='sessions']");

        end.click();
        assertThat(visit.isAt("[data-ask-no]")).isTrue();
        visit.press("Enter");
        isLeftForItsButton(visit, question, "button[name='step'][value='sessions']");
        assertThat(visit.find(".portal-note-success")).hasCount(0);

        end.click();
        question.locator("[data-ask-yes]").click();
        assertThat(visit.find(".portal-note-success")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void a_file_of_an_idea_stays_until_a_yes(int width) {
        Visit visit = signedIn("agent", width);
        IdeaPages pages = new IdeaPages(visit, IdeaPages.permanentBox(visit));
        pages.begin("Le local à vélos est plein", "Il faudrait dix arceaux de plus.")
                .goOn();
        Locator files = pages.find("[data-attachments]");
        files.locator("input[type='file']")
                .setInputFiles(
                        new FilePayload("arceaux.txt", "text/plain", "Dix arceaux".getBytes(StandardCharsets.UTF_8)));
        files.locator("button[type='submit']").click();
        Locator remove = files.locator("[data-remove-attachment]");
        assertThat(remove).hasCount(1);
        Locator question = pages.find("dialog.es-ask");

        remove.click();
        assertThat(question).containsText("arceaux.txt");
        assertThat(visit.find("dialog.portal-question")).not().isVisible();
        visit.hasNoBarrier();
        visit.fitsItsWindow();
        visit.press("Escape");
        isLeftForItsButton(visit, question, "[data-remove-attachment]");
        assertThat(remove).hasCount(1);

        remove.click();
        question.locator("[data-ask-yes]").click();
        assertThat(remove).hasCount(0);
        assertThat(question).not().isVisible();
    }

    @Test
    void a_campaign_is_not_archived_before_what_was_typed_beside_it_is_saved() {
        Visit visit = signedIn("rh");
        IdeaPages pages = new IdeaPages(visit, IdeaPages.permanentBox(visit));
        pages.open("setup");
        Locator purpose = pages.find("[id$=':setup:purpose']");
        String purposeBefore = purpose.inputValue();
        purpose.fill("Dire ce qui se passe.");
        Locator archive = pages.find("[id$=':ending:archive']");
        archive.locator("xpath=ancestor::details").locator("summary").click();
        Locator question = pages.find("dialog.es-ask");

        archive.click();
        assertThat(question).containsText("n’est pas enregistré");
        assertThat(question.locator("[data-ask-yes]")).not().isVisible();
        question.locator("[data-ask-no]").click();

        assertThat(question).not().isVisible();
        assertThat(visit.isAt("textarea")).isTrue();
        assertThat(purpose).hasValue("Dire ce qui se passe.");

        // Refused, it is written anew by the server and still not kept
        Locator title = pages.find("[id$=':setup:title']");
        String before = title.inputValue();
        title.fill("");
        visit.answered(() -> pages.find("[id$=':setup:save']").click());
        archive.click();
        assertThat(question).containsText("n’est pas enregistré");
        question.locator("[data-ask-no]").click();

        title.fill(before);
        purpose.fill(purposeBefore);
        visit.answered(() -> pages.find("[id$=':setup:save']").click());
        archive.click();
        assertThat(question).containsText("Archiver cette campagne");
        visit.press("Escape");
    }

    private static void isLeftForItsButton(Visit visit, Locator question, String button) {
        assertThat(question).not().isVisible();
        assertThat(visit.isAt(button)).isTrue();
    }
}
