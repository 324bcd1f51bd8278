// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.essaim.persistence.PostgreSqlServer;
import fr.essaim.server.RunningEssaim;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed under the portal, or comes after it. */
class DatabaseAwayIT extends Journey {

    private static final String NEWS = "Le guichet est ouvert, trois agents formés.";

    private final HttpClient balancer = HttpClient.newHttpClient();
    private PostgreSqlServer database;
    private RunningEssaim essaim;

    @BeforeEach
    void startDatabase() {
        database = PostgreSqlServer.start();
    }

    @AfterEach
    void stop() {
        if (essaim != null) {
            essaim.close();
        }
        database.close();
    }

    @Override
    RunningEssaim server() {
        return essaim;
    }

    private void startEssaim() {
        essaim = RunningEssaim.start(
                "-Dessaim.demonstration=true",
                "-Dessaim.db.url=" + database.url(),
                "-Dessaim.db.user=" + PostgreSqlServer.USER);
    }

    @Test
    void a_report_sent_while_the_database_is_away_stays_in_its_form_and_is_kept_once_when_it_is_back()
            throws Exception {
        startEssaim();
        PlanPage plan = planAs("pilote");
        plan.visit().expectComplaint("503");
        Locator report = plan.open(71, "report");
        report.locator("[id$=':reportForm:progress']").fill("63");
        Locator text = report.locator("[id$=':reportForm:text']");
        text.fill(NEWS);
        awaitReady();

        database.kill();
        plan.visit().page().waitForResponse(answer -> true, () -> report.locator("footer .es-main")
                .click());

        assertThat(report.locator(".es-messages .es-error")).containsText("ne répond pas pour le moment");
        assertThat(report).isVisible();
        assertThat(text).hasValue(NEWS);
        assertThat(report.locator("[id$=':reportForm:progress']")).hasValue("63");
        await("ready", 503);
        assertThat(health("live")).isEqualTo(200);

        database.restart();
        awaitReady();
        assertThat(reports()).isZero();
        plan.save("report");

        assertThat(plan.row(71).locator(".es-measure")).containsText("63");
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void a_portal_that_starts_before_its_database_says_so_and_opens_by_itself() throws Exception {
        database.kill();
        startEssaim();

        HttpResponse<String> page = get("page/plan");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Essaim revient bientôt");
        assertThat(health("live")).isEqualTo(200);
        assertThat(health("ready")).isEqualTo(503);

        database.restart();
        awaitReady();

        assertThat(planAs("dgs").rows()).hasCount(117);
    }

    private long reports() throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), PostgreSqlServer.USER, "");
                var count = connection.prepareStatement("select count(*) from progress_report where report_text = ?")) {
            count.setString(1, NEWS);
            var row = count.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private void awaitReady() throws Exception {
        await("ready", 200);
    }

    /** An answer of the database is remembered for a moment. */
    private void await(String what, int status) throws Exception {
        for (int tries = 0; health(what) != status; tries++) {
            assertThat(tries).as("tries").isLessThan(300);
            Thread.sleep(100);
        }
    }

    private int health(String what) throws Exception {
        return get("health/" + what).statusCode();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return balancer.send(
                HttpRequest.newBuilder(URI.create(essaim.url() + address))
                        .header("Accept-Language", "fr")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
