// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/**
 * Whatever is typed shows as it was typed, but for what turns a text round. A script that ran would open a dialog, which fails
 * any journey.
 */
class HostileTextIT extends Journey {

    private static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(2)> \"'&lt; #{1+1} مرحبا بالعالم 🐝 \u202Eesrever";

    private static final String SHOWN = HOSTILE.replace("\u202E", "");

    @Test
    void in_a_title_and_an_expected_result() {
        PlanPage plan = planAs("dgs");
        plan.open(10, "edit");
        plan.field("TITLE").fill(HOSTILE);
        plan.field("EXPECTED_RESULT").fill(HOSTILE);
        plan.field("ELECTED_REFERENT").fill(HOSTILE);
        plan.save("edit");

        assertThat(plan.row(10).locator(".es-title a")).hasText(SHOWN);
        plan.openSheet(10);
        assertThat(plan.find("h1")).hasText(SHOWN);
        assertThat(plan.find("[data-past] li").first()).containsText(SHOWN);
        assertThat(plan.find(".es-prose .es-lines")).hasText(SHOWN);
        plan.open("q=onerror");
        assertThat(plan.rows()).hasCount(1);
    }

    @Test
    void in_a_note() {
        PlanPage plan = planAs("dgs");
        plan.openSheet(11);

        plan.find("[id$=':noteForm:note']").fill(HOSTILE);
        plan.visit().answered(() -> plan.find("form[id$=':noteForm'] button").click());

        Locator note = plan.find("[data-notes] li").first();
        assertThat(note.locator("p")).hasText(SHOWN);
    }

    @Test
    void in_a_report() {
        PlanPage plan = planAs("dgs");
        Locator report = plan.open(12, "report");
        report.locator("[id$=':reportForm:text']").fill(HOSTILE);
        plan.save("report");

        plan.openSheet(12);
        assertThat(plan.find("[data-reports] li").first().locator("p")).hasText(SHOWN);
    }

    @Test
    void in_the_search() {
        PlanPage plan = planAs("agent");

        plan.visit().answered(() -> plan.filter("q").fill(HOSTILE.substring(0, 60)));

        assertThat(plan.rows()).hasCount(0);
        assertThat(plan.find(".es-active a").first()).containsText(HOSTILE.substring(0, 60));
        plan.visit().page().reload();
        assertThat(plan.filter("q")).hasValue(HOSTILE.substring(0, 60));
    }
}
