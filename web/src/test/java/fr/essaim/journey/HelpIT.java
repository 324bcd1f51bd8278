// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpIT extends Journey {

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void an_agent_finds_help_and_the_way_back(int width) {
        PlanPage plan = new PlanPage(signedIn("agent", width)).open("");

        plan.find(".es-nav a").last().click();

        assertThat(plan.find("h1")).hasText("Aide");
        assertThat(plan.find("[data-help] h2")).hasCount(6);
        assertThat(plan.find(".es-nav a[aria-current]")).hasText("Aide");
        plan.visit().hasNoBarrier();
        plan.visit().fitsItsWindow();

        plan.find(".es-nav a").first().click();
        assertThat(plan.rows()).hasCount(117);
    }
}
