// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Everything with the keyboard alone. */
class KeyboardIT extends Journey {

    @Test
    void signs_in_finds_an_action_and_reports_on_it() {
        Visit visit = somebody();
        PlanPage plan = new PlanPage(visit);
        visit.open("page/plan");
        visit.tabTo("#login");
        visit.type("pilote");
        visit.tabTo("#password");
        visit.type("essaim");
        visit.press("Enter");
        visit.page().waitForURL("**/page/plan");

        visit.tabTo("[id$=':filters:q']");
        visit.answered(() -> visit.type("signalements de voirie"));
        assertThat(plan.numbers()).contains(56);
        String version = plan.row(56).getAttribute("data-version");
        visit.tabTo("tr[data-action-number='56'] [data-open='report']");
        visit.answered(() -> visit.press("Enter"));

        assertThat(plan.dialog("report")).isVisible();
        assertThat(visit.isAt("dialog[data-dialog='report'] *")).isTrue();
        visit.tabTo("[data-weather]");
        visit.press("ArrowRight");
        visit.tabTo("[id$=':reportForm:text']");
        visit.type("Rien à signaler.");
        visit.tabTo("dialog[data-dialog='report'] .es-main");
        visit.answered(() -> visit.press("Space"));

        assertThat(plan.dialog("report")).not().isVisible();
        assertThat(plan.row(56)).not().hasAttribute("data-version", version);
        assertThat(visit.isAt("tr[data-action-number='56'] [data-open='report']"))
                .isTrue();
    }

    @Test
    void escape_closes_a_dialog_and_leads_back_to_what_opened_it() {
        PlanPage plan = planAs("dgs").open("q=voirie");
        Visit visit = plan.visit();

        for (String name : new String[] {"report", "edit"}) {
            visit.tabTo("tr[data-action] [data-open='" + name + "']");
            visit.answered(() -> visit.press("Enter"));
            assertThat(plan.dialog(name)).isVisible();
            visit.press("Escape");
            assertThat(plan.dialog(name)).not().isVisible();
            assertThat(visit.isAt("tr[data-action] [data-open='" + name + "']")).isTrue();
        }
    }

    @Test
    void the_first_stop_skips_to_the_content() {
        Visit visit = planAs("agent").visit();

        visit.press("Tab");
        assertThat(visit.isAt(".portal-skip")).isTrue();
        assertThat(visit.find(".portal-skip")).isInViewport();
        visit.press("Enter", "Tab");

        assertThat(visit.isAt("#portal-main *")).isTrue();
    }

    @Test
    void the_choice_of_statuses_opens_fills_and_closes() {
        PlanPage plan = planAs("agent");
        Visit visit = plan.visit();

        visit.tabTo(".es-choice-menu summary");
        visit.press("Enter");
        visit.tabTo(".es-choice-menu input");
        visit.answered(() -> visit.press("Space"));
        visit.press("Tab");
        visit.answered(() -> visit.press("Space"));
        assertThat(plan.find(".es-choice-menu input:checked")).hasCount(2);
        visit.press("Escape");

        assertThat(visit.isAt(".es-choice-menu summary")).isTrue();
        assertThat(plan.find(".es-choice-menu input").first()).not().isVisible();
        assertThat(visit.path()).contains("status=");
    }

    @Test
    void the_charts_change_with_the_arrows() {
        PlanPage plan = planAs("agent");
        Visit visit = plan.visit();

        visit.tabTo(".es-charts-part > summary");
        visit.press("Enter");
        visit.tabTo("[role='tab'][aria-selected='true']");
        visit.press("ArrowRight");

        assertThat(visit.isAt("[role='tab'][aria-selected='true']")).isTrue();
        assertThat(plan.find("[role='tab']").nth(1)).hasAttribute("aria-selected", "true");
        assertThat(plan.find("[role='tabpanel']").nth(1)).isVisible();
        assertThat(plan.find("[role='tabpanel']").first()).not().isVisible();
    }
}
