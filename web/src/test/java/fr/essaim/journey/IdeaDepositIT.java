// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the first words of a draft to the sheet that colleagues read. */
class IdeaDepositIT extends Journey {

    private static final String TITLE = "Une fontaine à eau <script>alert(1)</script> \"pour\" tous & chacun";

    /** The list of the first campaign that takes ideas today. */
    private static void openCampaign(Visit visit) {
        visit.open("page/ideas");
        List<String> addresses = visit.find("a[href*='campaign=']").all().stream()
                .map(link -> link.evaluate("link => link.href").toString())
                .filter(address -> address.contains("view=campaign"))
                .distinct()
                .toList();
        for (String address : addresses) {
            visit.open(address);
            if (visit.find("[data-deposit]").count() == 1) {
                return;
            }
        }
        throw new AssertionError("None of these campaigns takes ideas: " + addresses);
    }

    @Test
    void a_draft_is_found_again_after_the_browser_was_closed_and_becomes_an_idea() {
        Visit first = signedIn("agent");
        openCampaign(first);
        first.find("[data-deposit]").click();
        first.find("[data-field=TITLE]").fill(TITLE);
        first.find("[data-field=DESCRIPTION]").fill("Au rez-de-chaussée.\n\nPour **tous**.");
        assertThat(first.find("[data-draft-state]"))
                .hasText(Pattern.compile("Brouillon enregistré à \\d\\d:\\d\\d\\."));
        assertThat(first.page().url()).contains("idea=");
        first.page().close();

        Visit later = signedIn("agent");
        later.open("page/ideas?view=mine");
        later.hasNoBarrier();
        later.find("[data-drafts] a")
                .filter(new Locator.FilterOptions().setHasText("fontaine"))
                .first()
                .click();
        assertThat(later.find("[data-field=TITLE]")).hasValue(TITLE);
        assertThat(later.find("[data-field=DESCRIPTION]")).hasValue("Au rez-de-chaussée.\n\nPour **tous**.");
        later.hasNoBarrier();
        later.answered(() -> later.find("button[id$=':ideaForm:submit']").click());
        assertThat(later.find("form[id$=':ideaForm'] [role=alert] .es-message").first())
                .isVisible();
        assertThat(later.find("[data-rules] > .es-error")).not().isEmpty();

        answerQuestions(later);
        later.find("input[id$=':accepted']").check();
        later.find("button[id$=':ideaForm:submit']").click();

        assertThat(later.find("[data-sheet] h1")).hasText(TITLE);
        assertThat(later.find("[data-description] strong")).hasText("tous");
        later.hasNoBarrier();
    }

    @Test
    void what_is_missing_is_said_at_each_field_at_once_and_the_place_for_files_comes_with_the_draft() {
        Visit visit = signedIn("agent");
        IdeaPages pages = new IdeaPages(visit, IdeaPages.permanentBox(visit));
        pages.begin("", "");
        visit.answered(() -> pages.field("ideaForm:submit").click());

        assertThat(pages.field("ideaForm:title")).isFocused();
        for (String field : List.of("title", "description")) {
            assertThat(pages.field("ideaForm:" + field)).hasAttribute("aria-invalid", "true");
        }
        assertThat(pages.find(".es-field > .es-error:not(:empty)")).hasCount(2);
        assertThat(pages.find("[data-attachments]")).isVisible();
        assertThat(pages.find("[data-co-authors]")).isVisible();
        visit.hasNoBarrier();
        pages.field("ideaForm:title").fill("Un abri pour les vélos");
        visit.answered(() -> pages.field("ideaForm:submit").click());
        assertThat(pages.field("ideaForm:description")).isFocused();
        assertThat(pages.find(".es-field > .es-error:not(:empty)")).hasCount(1);
    }

    private static void answerQuestions(Visit visit) {
        for (Locator field : visit.find("[data-field^=ANSWER_]").all()) {
            if ("SELECT".equals(field.evaluate("field => field.tagName"))) {
                field.selectOption(new SelectOption().setIndex(1));
            } else {
                field.fill("date".equals(field.getAttribute("type")) ? "2026-12-01" : "12");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_list_a_sheet_and_the_form_have_no_barrier_and_fit(int width) {
        Visit visit = signedIn("agent", width);
        openCampaign(visit);
        check(visit);
        String list = visit.path();

        visit.find("[data-deposit]").click();
        assertThat(visit.find("[data-field=TITLE]")).isVisible();
        check(visit);

        visit.open(list.substring(1));
        visit.find(".es-idea h3 a").first().click();
        assertThat(visit.find("[data-sheet]")).isVisible();
        check(visit);
    }

    @Test
    void the_list_is_searched_as_one_types_and_keeps_the_search_in_its_address() {
        Visit visit = signedIn("agent");
        openCampaign(visit);
        int before = visit.find(".es-idea").count();

        visit.answered(() -> visit.find("input[id$=':filters:q']").fill("xyzzy"));
        assertThat(visit.find(".es-empty")).isVisible();
        assertThat(visit.page().url()).contains("q=xyzzy");
        visit.page().reload();
        assertThat(visit.find("input[id$=':filters:q']")).hasValue("xyzzy");
        visit.find("[data-reset]").first().click();

        assertThat(visit.find(".es-idea")).hasCount(before);
    }

    private static void check(Visit visit) {
        visit.hasNoBarrier();
        visit.fitsItsWindow();
    }
}
