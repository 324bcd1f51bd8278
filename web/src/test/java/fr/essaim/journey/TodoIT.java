// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TodoIT extends Journey {

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void tells_a_lead_what_is_owed_and_leads_to_it(int width) {
        PlanPage plan = new PlanPage(signedIn("pilote", width));
        plan.open("").find(".es-nav a").nth(1).click();

        Locator owed = plan.find("[data-duty] li[data-action-number]");
        assertThat(owed.first()).isVisible();
        assertThat(owed.first().locator(".es-under")).not().isEmpty();
        plan.visit().hasNoBarrier();
        plan.visit().fitsItsWindow();

        plan.visit().answered(() -> owed.first().locator("[data-open='report']").click());
        assertThat(plan.dialog("report")).isVisible();
        plan.visit().hasNoBarrier();
        plan.visit().press("Escape");

        owed.first().locator("a").click();
        assertThat(plan.find("[data-sheet]")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"1440, agent", "390, agent"})
    void tells_who_leads_nothing_that_nothing_is_owed(int width, String login) {
        PlanPage plan = new PlanPage(signedIn(login, width)).open("view=todo");

        assertThat(plan.find("[data-leads='false']")).isVisible();
        assertThat(plan.find("[data-open]")).hasCount(0);
        plan.visit().hasNoBarrier();
        plan.visit().fitsItsWindow();
    }
}
