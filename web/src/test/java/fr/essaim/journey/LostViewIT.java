// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A view is lost with the server that kept it, and when the same agent opens many others, as here. */
class LostViewIT extends Journey {

    private static final int MORE_THAN_AN_AGENT_KEEPS = 40;

    @Test
    void what_was_typed_is_there_again_after_the_page_was_opened_anew() {
        PlanPage plan = planAs("dgs");
        Visit visit = plan.visit();
        Locator report = plan.open(113, "report");
        report.locator("[id$=':reportForm:progress']").fill("37");
        report.locator("[data-weather][value='NEEDS_SUPPORT']").check();
        report.locator("[id$=':reportForm:text']").fill("Écrit avant la panne.");
        openMany(visit);

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

    @Test
    void a_note_that_was_being_written_beside_any_dialog_is_there_again_too() {
        PlanPage plan = planAs("dgs");
        Visit visit = plan.visit();
        plan.openSheet(113);
        Locator note = plan.find("[id$=':noteForm:note']");
        note.fill("Noté avant la panne.");
        openMany(visit);

        visit.page().evaluate("() => { window.before = true; }");
        plan.find("[id$=':noteForm'] button[type=submit]").click();
        visit.page().waitForFunction("() => !window.before && document.querySelector('.essaim [data-notes]')");

        assertThat(note).hasValue("Noté avant la panne.");
        visit.answered(() -> plan.find("[id$=':noteForm'] button[type=submit]").click());
        assertThat(plan.find("[data-notes] li").first()).containsText("Noté avant la panne.");
        assertThat(note).hasValue("");
        visit.page().reload();
        assertThat(note).hasValue("");
    }

    private static void openMany(Visit visit) {
        for (int page = 0; page < MORE_THAN_AN_AGENT_KEEPS; page++) {
            visit.session().request().get(visit.page().url());
        }
    }
}
