// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;

/** The view of the plan portlet where spreadsheets come in. */
final class ImportPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PlanPage plan;

    ImportPage(PlanPage plan) {
        this.plan = plan.open("view=import");
    }

    PlanWorkbook export() throws IOException {
        return PlanWorkbook.of(plan.visit().page().waitForDownload(() -> plan.find("[data-export='xlsx']")
                .click()));
    }

    /** Sends a file in and waits for what is said of it. */
    void send(String name, byte[] content) {
        plan.open("view=import");
        plan.find("input[type=file]").setInputFiles(new FilePayload(name, XLSX, content));
        plan.find("[data-upload] .es-main").click();
        assertThat(plan.find("[data-check], .es-messages .es-error").first()).isVisible();
    }

    void send(PlanWorkbook workbook) {
        send("plan.xlsx", workbook.content());
    }

    /** The changed fields, one line each. */
    Locator differences() {
        return plan.find(".es-differences tr:has(td)");
    }

    /** Success, info, warning or error. */
    Locator verdict() {
        return plan.find("[data-check]");
    }

    Locator issues() {
        return plan.find("[data-check] table.es-table:not(.es-differences) tbody tr");
    }

    Locator applyButton() {
        return plan.find("[data-open='apply']");
    }

    void apply() {
        plan.visit().answered(() -> applyButton().click());
        assertThat(plan.dialog("apply")).isVisible();
        plan.save("apply");
    }

    /** Settles the only conflict: {@code MINE} is the file's value, {@code THEIRS} the portal's. */
    void settle(String whose) {
        plan.visit().answered(() -> plan.find("[data-open='settle'][data-action$=':" + whose + "']")
                .click());
    }

    PlanPage plan() {
        return plan;
    }
}
