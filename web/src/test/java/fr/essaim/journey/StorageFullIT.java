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
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database answers and can keep nothing: pages are read, clicks are refused in words, what was typed stays. */
class StorageFullIT extends Journey {

    private static final String NEWS = "Le guichet est ouvert, trois agents formés.";

    private final HttpClient balancer = HttpClient.newHttpClient();
    private PostgreSqlServer database;
    private RunningEssaim essaim;

    @AfterEach
    void stop() {
        if (essaim != null) {
            essaim.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Override
    RunningEssaim server() {
        return essaim;
    }

    @Test
    void a_disk_that_takes_nothing_neither_data_nor_log_is_told_and_its_end_noticed() throws Exception {
        essaim = RunningEssaim.start("-Dessaim.demonstration=true");

        refusedThenKept(() -> essaim.limitFiles("0"), () -> essaim.limitFiles("unlimited"));
    }

    @Test
    void a_postgresql_that_may_only_be_read_takes_nothing_until_it_may_be_written() throws Exception {
        database = PostgreSqlServer.start();
        essaim = RunningEssaim.start(
                "-Dessaim.demonstration=true",
                "-Dessaim.db.url=" + database.url(),
                "-Dessaim.db.user=" + PostgreSqlServer.USER);

        refusedThenKept(() -> readOnly("on"), () -> readOnly("off"));
    }

    private interface Change {

        void make() throws Exception;
    }

    private void refusedThenKept(Change full, Change room) throws Exception {
        PlanPage reader = planAs("dgs");
        PlanPage plan = planAs("pilote");
        plan.visit().expectComplaint("503");
        Locator report = plan.open(71, "report");
        report.locator("[id$=':reportForm:progress']").fill("63");
        Locator text = report.locator("[id$=':reportForm:text']");
        text.fill(NEWS);
        awaitReady(200);

        full.make();
        for (int click = 1; click <= 3; click++) {
            plan.visit().page().waitForResponse(answer -> true, () -> report.locator("footer .es-main")
                    .click());
            assertThat(report.locator(".es-messages .es-error")).containsText("ne peut rien enregistrer");
            assertThat(report).isVisible();
            assertThat(text).hasValue(NEWS);
        }
        assertThat(awaitReady(503)).isEqualTo("{\"up\":false,\"missing\":[\"storage\"]}");
        assertThat(get("health/live").statusCode()).isEqualTo(200);
        essaim.awaitLine("Nothing can be stored (SQL state ");
        reader.visit().page().reload();
        assertThat(reader.rows()).hasCount(117);

        room.make();
        awaitReady(200);
        essaim.awaitLine("Changes can be stored again");
        plan.save("report");
        assertThat(plan.row(71).locator(".es-measure")).containsText("63");
        assertThat(reports()).isEqualTo(1);
    }

    private long reports() throws Exception {
        essaim.stop();
        String url = database == null
                ? "jdbc:h2:file:" + essaim.home().resolve("data/essaim") + ";IFEXISTS=TRUE"
                : database.url();
        String user = database == null ? "essaim" : PostgreSqlServer.USER;
        String password = database == null ? Files.readString(essaim.home().resolve("database.password")) : "";
        try (var connection = DriverManager.getConnection(url, user, password);
                var count = connection.prepareStatement("select count(*) from progress_report where report_text = ?")) {
            count.setString(1, NEWS);
            var row = count.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private void readOnly(String value) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), PostgreSqlServer.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter system set default_transaction_read_only = " + value);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** An answer of the database is remembered for a moment. */
    private String awaitReady(int status) throws Exception {
        HttpResponse<String> answer = get("health/ready");
        for (int tries = 0; answer.statusCode() != status; tries++) {
            assertThat(tries).as("tries, last " + answer.body()).isLessThan(300);
            Thread.sleep(100);
            answer = get("health/ready");
        }
        return answer.body();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return balancer.send(
                HttpRequest.newBuilder(URI.create(essaim.url() + address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
