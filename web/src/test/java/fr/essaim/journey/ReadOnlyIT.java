// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadOnlyIT extends Journey {

    private static final int VICTIM = 5;

    @Test
    void an_agent_finds_nothing_to_edit_on_the_list_and_the_sheet() {
        PlanPage plan = planAs("agent");

        assertThat(plan.rows()).hasCount(117);
        // But for the filters that are his or her own
        assertThat(plan.find("[data-open]:not([data-open='saveview']), [data-pick], [data-pick-all], [data-bulk]"))
                .hasCount(0);
        assertThat(plan.find(".es-nav a")).hasCount(3);

        plan.openSheet(VICTIM);
        assertThat(plan.find("[data-open]")).hasCount(0);
        assertThat(plan.find("textarea:visible, input:visible")).hasCount(0);
    }

    @Test
    void a_lead_edits_own_actions_only() {
        PlanPage plan = planAs("pilote");

        assertThat(plan.row(56).locator("[data-open='report']")).isVisible();
        // Eight in the demonstration, and those that another journey on the same server gave this lead
        assertThat(plan.find("tr[data-action]:has([data-open='edit'])").count()).isBetween(8, 20);
        assertThat(plan.row(VICTIM).locator("[data-open]")).hasCount(0);
    }

    @Test
    void an_agent_who_forges_an_edit_is_refused_and_logged() throws IOException {
        PlanPage director = planAs("dgs");
        Request opening = requestOf(director, () -> director.open(VICTIM, "edit"));
        director.field("EXPECTED_RESULT").fill("Écrit par la direction.");
        Request saving = requestOf(director, () -> director.save("edit"));
        String version = director.row(VICTIM).getAttribute("data-version");
        PlanPage forger = planAs("agent");
        long before = refusals();

        String opened = replay(forger, opening, "", "");
        String saved = replay(forger, saving, "Écrit par la direction.", "Écrit par un faussaire.");

        assertThat(opened).contains("es-error").doesNotContain(":editForm:EXPECTED_RESULT");
        assertThat(saved).doesNotContain(":editForm:EXPECTED_RESULT");
        assertThat(refusals()).isGreaterThan(before);
        director.open("");
        assertThat(director.row(VICTIM)).hasAttribute("data-version", version);
    }

    @Test
    void an_agent_who_forges_a_report_is_refused_and_logged() throws IOException {
        PlanPage director = planAs("dgs");
        Request opening = requestOf(director, () -> director.open(6, "report"));
        Request saving = requestOf(director, () -> director.save("report"));
        String version = director.row(6).getAttribute("data-version");
        PlanPage forger = planAs("agent");
        long before = refusals();

        String opened = replay(forger, opening, "", "");
        String saved = replay(forger, saving, "", "");

        assertThat(opened + saved).contains("es-error");
        assertThat(refusals()).isGreaterThan(before);
        director.open("");
        assertThat(director.row(6)).hasAttribute("data-version", version);
    }

    @Test
    void a_lead_who_forges_an_edit_of_another_action_is_refused_and_logged() throws IOException {
        PlanPage director = planAs("dgs");
        Request opening = requestOf(director, () -> director.open(7, "edit"));
        PlanPage lead = planAs("pilote");
        long before = refusals();

        String answer = replay(lead, opening, "", "");

        assertThat(answer).contains("es-error").doesNotContain(":editForm:EXPECTED_RESULT");
        assertThat(refusals()).isGreaterThan(before);
    }

    private static Request requestOf(PlanPage plan, Runnable click) {
        return plan.visit()
                .page()
                .waitForRequest(
                        request -> "partial/ajax".equals(request.headers().get("faces-request")), click);
    }

    /** Sends what another person's browser sent, with the session and the view state of this one. */
    private static String replay(PlanPage forger, Request stolen, String text, String forged) {
        String name = "jakarta.faces.ViewState";
        String state = forger.find("input[name$='" + name + "']").first().inputValue();
        String body = stolen.postData()
                .replaceAll("(" + name + ")=[^&]*", "$1=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
        String decoded = URLDecoder.decode(body, StandardCharsets.UTF_8);
        assertThat(decoded).contains(state).contains(text);
        String sent = text.isEmpty()
                ? body
                : body.replace(encoded(text), encoded(forged))
                        .replace(encoded(text).replace("+", "%20"), encoded(forged));
        return (String) forger.visit().page().evaluate("""
                        sent => fetch(sent.url, {method: "POST", body: sent.body, headers: {
                            "Faces-Request": "partial/ajax",
                            "X-Requested-With": "XMLHttpRequest",
                            "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"
                        }}).then(answer => answer.text())
                        """, Map.of("url", stolen.url(), "body", sent));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long refusals() throws IOException {
        try (var lines = Files.lines(essaim().home().resolve("log/essaim.log"))) {
            return lines.filter(line -> line.contains("WARN") && line.contains("Refused"))
                    .count();
        }
    }
}
