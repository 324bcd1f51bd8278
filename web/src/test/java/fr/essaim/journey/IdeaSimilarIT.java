// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who types a title sees what colleagues have proposed already. */
class IdeaSimilarIT extends Journey {

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void similar_ideas_show_while_one_types_a_title_and_go_when_nothing_resembles(int width) {
        Visit visit = signedIn("agent", width);
        IdeaPages pages = new IdeaPages(visit, IdeaPages.permanentBox(visit)).open("campaign");
        String known = pages.find(".es-idea h3 a").first().textContent().strip();
        pages.find("[data-deposit]").click();

        pages.field("ideaForm:title").pressSequentially(known);

        Locator found = pages.find("[data-similar-list] li");
        assertThat(found.first()).containsText(known);
        assertThat(pages.find(".es-similar-told")).not().isEmpty();
        assertThat(pages.find(".es-similar-told")).containsText("peut-être de la même chose");
        for (Locator line : found.all()) {
            assertThat(line.locator(".es-similar-mine"))
                    .hasCount(line.locator(".es-muted").count() == 0 ? 1 : 0);
        }
        assertThat(found.first().locator("a").first()).hasAttribute("target", "_blank");
        visit.hasNoBarrier();
        visit.fitsItsWindow();

        pages.field("ideaForm:title").fill("Zwxq vbnk");
        assertThat(found).hasCount(0);
    }
}
