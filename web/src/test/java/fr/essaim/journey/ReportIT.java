// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

class ReportIT extends Journey {

    @Test
    void a_lead_reports_in_two_clicks_from_the_list() {
        PlanPage plan = planAs("pilote");
        int without = plan.tile("unreported");
        String version = plan.row(71).getAttribute("data-version");

        plan.open(71, "report");
        plan.save("report");

        assertThat(plan.row(71)).not().hasAttribute("data-version", version);
        assertThat(plan.tile("unreported")).isLessThanOrEqualTo(without);
        plan.open("unreported=1");
        assertThat(plan.row(71)).hasCount(0);
    }

    @Test
    void a_report_shows_in_the_row_the_figures_the_sheet_and_its_history() {
        PlanPage plan = planAs("pilote");
        int completed = plan.tile("completed");

        Locator report = plan.open(56, "report");
        report.locator("[id$=':reportForm:progress']").fill("93");
        report.locator("[data-weather][value='NEEDS_SUPPORT']").check();
        report.locator("[id$=':reportForm:status']").selectOption("COMPLETED");
        report.locator("[id$=':reportForm:text']").fill("Le dernier lot est livré.");
        plan.save("report");

        assertThat(plan.row(56).locator(".es-measure")).containsText("93");
        assertThat(plan.row(56).locator(".es-confidence [data-confidence]"))
                .hasAttribute("data-confidence", "NEEDS_SUPPORT");
        assertThat(plan.row(56)).hasAttribute("data-status", "COMPLETED");
        assertThat(plan.tile("completed")).isEqualTo(completed + 1);

        plan.openSheet(56);
        Locator latest = plan.find("[data-reports] li").first();
        assertThat(latest).containsText("Le dernier lot est livré.");
        assertThat(latest).containsText("93");
        assertThat(plan.find("[data-past] li").first()).containsText("93");
        assertThat(plan.find("[data-measure]")).hasAttribute("data-status", "COMPLETED");
    }

    @Test
    void a_report_made_by_mistake_is_taken_back() {
        PlanPage plan = planAs("pilote");
        int completed = plan.tile("completed");
        String before = plan.row(68).locator(".es-measure").textContent();

        Locator report = plan.open(68, "report");
        report.locator("[id$=':reportForm:progress']").fill("97");
        report.locator("[id$=':reportForm:status']").selectOption("COMPLETED");
        plan.save("report");
        assertThat(plan.row(68).locator(".es-measure")).containsText("97");

        plan.visit().answered(() -> plan.find("[data-undo='report']").click());

        assertThat(plan.row(68).locator(".es-measure")).hasText(before);
        assertThat(plan.tile("completed")).isEqualTo(completed);
        assertThat(plan.find("[data-undo]")).hasCount(0);
    }

    @Test
    void a_report_is_made_and_taken_back_on_the_sheet() {
        PlanPage plan = planAs("pilote");
        plan.openSheet(64);
        int reports = plan.find("[data-reports] li").count();

        plan.visit().answered(() -> plan.find("[data-open='report']").click());
        plan.dialog("report").locator("[id$=':reportForm:text']").fill("Réunion tenue.");
        plan.save("report");
        assertThat(plan.find("[data-reports] li")).hasCount(reports + 1);
        assertThat(plan.find("[data-reports] li").first()).containsText("Réunion tenue.");

        plan.visit()
                .answered(() -> plan.find("[data-reports] [data-open='undo']").click());
        assertThat(plan.find("[data-reports] li")).hasCount(reports);
    }

    @Test
    void a_progress_of_140_is_refused_inside_the_dialog_and_nothing_changes() {
        PlanPage plan = planAs("pilote");
        String version = plan.row(62).getAttribute("data-version");

        Locator report = plan.open(62, "report");
        report.locator("[id$=':reportForm:progress']").fill("140");
        plan.press("report");

        assertThat(report).isVisible();
        assertThat(report.locator("[id$=':reportForm:progress']")).hasAttribute("aria-invalid", "true");
        assertThat(report.locator(".es-error").first()).not().isEmpty();
        report.locator("header [data-close]").click();
        assertThat(plan.row(62)).hasAttribute("data-version", version);
    }
}
