// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpiredSessionIT extends Journey {

    @Test
    void a_click_after_the_session_ended_leads_to_sign_in_and_back() {
        PlanPage plan = planAs("agent").open("by=axis");
        Visit visit = plan.visit();
        visit.session().clearCookies();
        visit.expectComplaint("status of 401");

        plan.filter("by").selectOption("status");

        visit.page().waitForURL("**/signin?**");
        visit.signIn("agent");
        assertThat(visit.path()).isEqualTo("/page/plan?by=axis");
        assertThat(plan.rows()).hasCount(117);
    }

    @Test
    void signing_out_closes_the_pages_that_are_still_open() {
        PlanPage plan = planAs("agent");
        Visit visit = plan.visit();

        visit.find(".portal-user summary").click();
        visit.find(".portal-user button[type=submit]").click();
        visit.page().waitForURL("**/signin**");

        visit.open("page/plan");
        assertThat(visit.path()).startsWith("/signin?to=");
    }
}
