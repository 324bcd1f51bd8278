// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesIT extends Journey {

    private PlanPage plan;

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_default_grouping_is_the_one_that_was_chosen(int width) {
        plan = new PlanPage(signedIn("admin", width)).open("");
        assertThat(plan.find("tr.es-group")).hasCount(0);

        choose("STATUS");
        plan.visit().hasNoBarrier();
        plan.visit().fitsItsWindow();

        plan.open("");
        assertThat(plan.find("tr.es-group")).hasCount(6);
        plan.open("by=group");
        assertThat(plan.find("tr.es-group")).hasCount(10);
    }

    private void choose(String grouping) {
        plan.open("").find("[data-preferences]").click();
        plan.find("[id$=':preferences:grouping']").selectOption(grouping);
        plan.find("form[id$=':preferences'] .es-main").click();
        assertThat(plan.find(".es-messages .es-success")).isVisible();
    }

    @AfterEach
    void as_it_was() {
        choose("NONE");
    }
}
