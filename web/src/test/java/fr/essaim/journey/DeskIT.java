// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Pour moi »: the first page, with what concerns the agent in all features. */
class DeskIT extends Journey {

    @ParameterizedTest
    @CsvSource({"pilote, 1440", "pilote, 390", "dgs, 1024", "rh, 1440", "agent, 390"})
    void is_the_first_page_of_everybody(String login, int width) {
        Visit visit = signedIn(login, width);
        visit.open("");

        assertThat(visit.path()).isEqualTo("/page/desk");
        assertThat(visit.find("[data-desk='openings'] li").first()).isVisible();
        visit.hasNoBarrier();
        visit.fitsItsWindow();
    }

    @Test
    void counts_in_the_menu_what_it_lists_and_leads_to_where_it_is_done() {
        Visit visit = signedIn("pilote");
        visit.open("page/desk");
        Locator duties = visit.find("[data-desk='duties'] li");
        String count = visit.find("[data-owed]").textContent().strip();

        assertThat(visit.find(".portal-navigation [aria-current] .portal-count"))
                .hasText(count);
        assertThat(Integer.parseInt(count)).isGreaterThanOrEqualTo(duties.count());
        for (int line = 0; line < duties.count(); line++) {
            String address = duties.nth(line).locator("a").getAttribute("href");
            assertThat(visit.session()
                            .request()
                            .get(essaim().url() + address.substring(1))
                            .text())
                    .as(address)
                    .doesNotContain("data-problem");
        }
    }

    @Test
    void a_line_goes_with_its_reason_and_so_does_the_count() {
        Visit visit = signedIn("pilote");
        visit.open("page/desk");
        int before = Integer.parseInt(visit.find("[data-owed]").textContent().strip());
        Locator soon = visit.find("[data-desk='duties'] li").filter(new Locator.FilterOptions().setHasText("N° 59"));
        soon.locator("a").click();
        PlanPage plan = new PlanPage(visit);
        visit.answered(() -> plan.find("[data-open='report']").first().click());
        plan.dialog("report").locator("[id$=':reportForm:text']").fill("Les tournées sont équipées.");
        plan.save("report");

        visit.open("page/ideas");
        assertThat(visit.find(".portal-navigation .portal-count")).hasText(Integer.toString(before - 1));
        visit.open("page/desk");
        assertThat(visit.find("[data-owed]")).hasText(Integer.toString(before - 1));
        assertThat(soon).hasCount(0);
    }

    @Test
    void an_agent_without_duties_is_up_to_date_and_sees_what_is_open() {
        Visit visit = signedIn("agent");
        visit.open("page/desk");

        assertThat(visit.find("[data-desk='duties'] li")).hasCount(0);
        assertThat(visit.find(".portal-navigation .portal-count")).hasCount(0);
        visit.find("[data-desk='openings'] a")
                .filter(new Locator.FilterOptions().setHasText("Budget participatif"))
                .click();
        assertThat(visit.path()).contains("view=vote");
    }
}
