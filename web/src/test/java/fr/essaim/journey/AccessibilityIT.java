// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe finds, and whether pages fit, on a desk and on a phone. */
class AccessibilityIT extends Journey {

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_sign_in_page(int width) {
        Visit visit = somebody(width);
        visit.open("signin");
        check(visit);

        visit.expectComplaint("status of 401");
        visit.find("#login").fill("nobody");
        visit.find("#password").fill("nothing");
        visit.find(".portal-signin button[type=submit]").click();
        assertThat(visit.find("[role=alert]")).isVisible();
        check(visit);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, ''",
        "1440, by=axis&overdue=1",
        "1440, by=status&mine=1",
        "1440, q=xyzzy",
        "390, ''",
        "390, by=group&overdue=1",
        "390, q=xyzzy"
    })
    void the_dashboard(int width, String query) {
        Visit visit = signedIn("dgs", width);
        new PlanPage(visit).open(query);
        check(visit);
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_dialogs_of_the_list(int width) {
        Visit visit = signedIn("dgs", width);
        PlanPage plan = new PlanPage(visit).open("q=voirie");
        for (String name : new String[] {"report", "edit"}) {
            plan.open(56, name);
            check(visit);
            visit.press("Escape");
        }
        plan.open(56, "report");
        plan.dialog("report").locator("[id$=':reportForm:progress']").fill("140");
        plan.press("report");
        check(visit);
        visit.press("Escape");

        plan.row(56).locator("[data-pick]").check();
        check(visit);
        visit.answered(() -> plan.find("[data-open='bulk']").click());
        assertThat(plan.dialog("bulk")).isVisible();
        check(visit);
    }

    @ParameterizedTest
    @CsvSource({"1440, dgs", "390, dgs", "1440, agent", "390, agent"})
    void a_sheet(int width, String login) {
        Visit visit = signedIn(login, width);
        PlanPage plan = new PlanPage(visit).open("q=voirie&by=axis");
        plan.openSheet(56);
        check(visit);
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_errors(int width) {
        Visit visit = signedIn("agent", width);
        visit.expectComplaint("status of 404");
        visit.expectComplaint("status of 403");
        for (String address :
                new String[] {"page/nowhere", "admin/directory", "page/plan?view=sheet&action=999999999"}) {
            visit.open(address);
            check(visit);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_directory(int width) {
        Visit visit = signedIn("admin", width);
        visit.open("admin/directory");
        check(visit);
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void ones_own_account_and_those_of_others(int width) {
        Visit visit = signedIn("admin", width);
        for (String address :
                new String[] {"account", "account/password", "account/factor", "admin/accounts", "admin/accounts?q=mar"
                }) {
            visit.open(address);
            check(visit);
        }
        visit.expectComplaint("status of 422");
        visit.open("account/password");
        visit.find("#old").fill("essaim");
        visit.find("#chosen").fill("court");
        visit.find("#again").fill("court");
        visit.find(".portal-form button[type=submit]").click();
        assertThat(visit.find("[role=alert]")).isVisible();
        check(visit);

        visit.expectComplaint("status of 404");
        visit.open("reset#used");
        assertThat(visit.find("[role=alert]")).isVisible();
        check(visit);
    }

    @Test
    void the_menu_of_a_phone() {
        Visit visit = signedIn("dgs", NARROW);
        new PlanPage(visit).open("q=voirie");
        visit.find(".portal-burger").click();
        assertThat(visit.find("#portal-navigation a").first()).isVisible();
        visit.find(".portal-user summary").click();
        check(visit);
    }

    @Test
    void the_tables_of_the_charts() {
        PlanPage plan = new PlanPage(signedIn("agent")).open("overdue=1");
        int opened = 0;
        for (var table : plan.find("details.es-disclosure").all()) {
            if (table.isVisible()) {
                table.locator("> summary").click();
                opened++;
            }
        }
        assertThat(opened).isGreaterThan(1);
        check(plan.visit());
    }

    private static void check(Visit visit) {
        visit.hasNoBarrier();
        visit.fitsItsWindow();
    }
}
