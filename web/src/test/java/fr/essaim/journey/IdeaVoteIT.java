// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The secret vote of the staff budget, under way in the demonstration. */
class IdeaVoteIT extends Journey {

    private static Visit booth(Visit visit) {
        visit.open("page/ideas");
        visit.find("a[href*='vote']").first().click();
        assertThat(visit.find("[data-ballot='BASKET'] li").first()).isVisible();
        return visit;
    }

    @Test
    void a_basket_is_filled_with_the_keyboard_under_a_running_total_and_put_into_the_box_once() {
        Visit visit = booth(signedIn("agent"));
        Locator total = visit.find("[data-total]");
        String before = total.textContent();
        String order = visit.find("[data-ballot]").textContent();
        visit.hasNoBarrier();

        visit.tabTo("[data-vote]");
        visit.press("Space");
        assertThat(total).not().hasText(before);
        visit.press("Space");
        assertThat(visit.find("[data-vote]:checked")).hasCount(0);
        visit.press("Space");
        assertThat(visit.find("[data-vote]:checked")).hasCount(1);
        visit.tabTo("[data-vote]");
        visit.answered(() -> visit.find("[id$='ballotForm:putIn']").press("Enter"));

        assertThat(visit.find("[data-receipt] [data-code]").textContent()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        String code = visit.find("[data-code]").textContent();
        visit.hasNoBarrier();
        assertThat(order).isNotBlank();

        visit.page().reload();
        assertThat(visit.find("[data-voted]")).isVisible();
        assertThat(visit.find("[data-code]")).hasCount(0);

        visit.find("[data-replace] > summary").press("Enter");
        visit.find("[data-replace] [data-vote]").nth(1).press("Space");
        visit.find("[id$='replaceForm:code']").fill("AAAA-AAAA-AAAA-AAAA");
        visit.answered(() -> visit.find("[id$='replaceForm:replace']").click());
        assertThat(visit.find("[data-replace] [data-vote]:checked")).hasCount(1);
        visit.find("[id$='replaceForm:code']").fill(code);
        visit.answered(() -> visit.find("[id$='replaceForm:replace']").click());
        assertThat(visit.find("[data-receipt] [data-code]")).not().hasText(code);
    }

    @Test
    void a_basket_never_exceeds_its_envelope_and_the_booth_fits_a_phone() {
        Visit visit = booth(signedIn("pilote", NARROW));
        visit.fitsItsWindow();
        int ideas = visit.find("[data-vote]").count();
        for (int place = 0; place < ideas; place++) {
            visit.find("[data-vote]").nth(place).press("Space");
        }

        assertThat((Number) visit.page()
                        .evaluate("() => Array.from(document.querySelectorAll('[data-vote]:checked'))"
                                + ".reduce((sum, box) => sum + Number(box.closest('[data-idea]').dataset.weight), 0)"
                                + " - Number(document.querySelector('[data-tally]').dataset.limit)"))
                .satisfies(over -> assertThat(over.intValue()).isNotPositive());
    }
}
