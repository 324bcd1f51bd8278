// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A view is lost with the server that kept it, and when many others are opened in the same session, as here. */
class LostViewIT extends Journey {

    private static final int MORE_THAN_A_SESSION_KEEPS = 20;

    @Test
    void what_was_typed_is_there_again_after_the_page_was_opened_anew() {
        PlanPage plan = planAs("dgs");
        Visit visit = plan.visit();
        Locator report = plan.open(113, "report");
        report.locator("[id$=':reportForm:progress']").fill("37");
        report.locator("[data-weather][value='NEEDS_SUPPORT']").check();
        report.locator("[id$=':reportForm:text']").fill("Écrit avant la panne.");
        for (int page = 0; page < MORE_THAN_A_SESSION_KEEPS; page++) {
            visit.session().request().get(visit.page().url());
        }

        visit.page().evaluate("() => { window.before = true; }");
        report.locator("footer .es-main").click();
        visit.page().waitForFunction("() => !window.before && document.querySelector('.essaim dialog[open]')");

        assertThat(report.locator("[id$=':reportForm:progress']")).hasValue("37");
        assertThat(report.locator("[data-weather][value='NEEDS_SUPPORT']")).isChecked();
        assertThat(report.locator("[id$=':reportForm:text']")).hasValue("Écrit avant la panne.");
        plan.save("report");
        plan.openSheet(113);
        assertThat(plan.find("[data-reports] li").first()).containsText("Écrit avant la panne.");
    }
}
