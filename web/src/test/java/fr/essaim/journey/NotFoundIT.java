// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotFoundIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "-1", "abc", "99999999999999999999999", ""})
    void the_sheet_of_no_action_says_not_found(String id) {
        PlanPage plan = planAs("agent").open("view=sheet&action=" + id);

        assertThat(plan.find("[data-problem='missing']")).isVisible();
        assertThat(plan.find("[data-sheet]")).hasCount(0);
        plan.find("[data-problem] a").click();
        assertThat(plan.rows()).hasCount(117);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page/nowhere", "nowhere", "WEB-INF/web.xml"})
    void an_address_of_nowhere_shows_the_page_for_that(String address) {
        Visit visit = signedIn("agent");
        visit.expectComplaint("status of 404");

        Response answer = visit.open(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(visit.find("main h1")).isVisible();
        visit.find("main a.portal-button").click();
        assertThat(visit.find("[data-desk='openings']")).isVisible();
    }

    @Test
    void the_check_of_a_file_of_nowhere_says_not_found() {
        PlanPage plan = planAs("dgs").open("view=import&run=999999999");

        assertThat(plan.find("[data-problem='missing']")).isVisible();
    }

    @Test
    void the_report_on_a_file_of_nowhere_is_not_found() {
        PlanPage plan = planAs("dgs").open("view=import");
        String template = plan.find("[data-export='template']").getAttribute("href");
        String report = template.replace("template", "import-report") + "&run=999999999";

        assertThat(fetched(plan, template)).isEqualTo(200);
        assertThat(fetched(plan, report)).isEqualTo(404);
    }

    @Test
    void the_files_of_imports_are_not_for_agents() {
        PlanPage director = planAs("dgs").open("view=import");
        String template = director.find("[data-export='template']").getAttribute("href");

        assertThat(fetched(planAs("agent"), template.replace("template", "import-report") + "&run=1"))
                .isIn(403, 404);
    }

    /** The status of the answer when this person's browser asks for an address. */
    private static int fetched(PlanPage plan, String address) {
        return plan.visit()
                .session()
                .request()
                .get(essaim().url() + address.substring(1))
                .status();
    }

    @Test
    void administration_is_not_for_agents() {
        Visit visit = signedIn("agent");
        visit.expectComplaint("status of 403");

        Response answer = visit.open("admin/directory");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(visit.find(".portal-error h1")).isVisible();
        assertThat(visit.find("input[type=file]")).hasCount(0);
        assertThat(visit.find("nav a[href*='admin']")).hasCount(0);
    }
}
