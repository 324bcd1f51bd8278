// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportIT extends Journey {

    private static final String END = "Fin prévue";
    private static final String PROGRESS = "Avancement (%)";
    private static final String REFERENT = "Élu référent";
    private static final String RESULT = "Résultat attendu";

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void what_was_exported_changes_nothing_when_it_comes_back(int width) throws IOException {
        ImportPage page = new ImportPage(new PlanPage(signedIn("dgs", width)).open(""));
        check(page);

        page.send(page.export());

        assertThat(page.verdict()).hasAttribute("data-check", "info");
        assertThat(page.differences()).hasCount(0);
        assertThat(page.applyButton()).hasCount(0);
        check(page);
    }

    @Test
    void three_changed_cells_are_three_differences_and_are_applied_together() throws IOException {
        ImportPage page = new ImportPage(new PlanPage(signedIn("dgs")).open(""));

        page.send(page.export()
                .with(20, PROGRESS, "41")
                .with(21, REFERENT, "Noëlle Kerbrat")
                .with(22, RESULT, "Un registre <b>unique</b>."));

        assertThat(page.verdict()).hasAttribute("data-check", "success");
        assertThat(page.differences()).hasCount(3);
        assertThat(page.differences().nth(0)).containsText("41");
        assertThat(page.differences().nth(1)).containsText("Noëlle Kerbrat");
        assertThat(page.differences().nth(2)).containsText("Un registre <b>unique</b>.");
        check(page);

        assertThat(page.plan().visit().path()).contains("run=").doesNotContain("bridgeRequestScopeId");
        page.apply();
        check(page);
        assertThat(page.differences()).hasCount(3);
        assertThat(page.plan().find("[data-runs] li").first()).containsText("plan.xlsx");

        PlanPage plan = page.plan().open("");
        assertThat(plan.row(20).locator(".es-measure")).containsText("41");
        plan.openSheet(22);
        assertThat(plan.find("[data-past] li").first()).containsText("Un registre <b>unique</b>.");

        plan.open("view=import");
        plan.find("[data-runs] a").first().click();
        assertThat(plan.visit().confirm(plan.find("[data-open='takeback']"))).contains("Les 3 actions modifiées");
        assertThat(plan.find(".es-messages.es-screen")).containsText("3 actions ont retrouvé leurs valeurs");
        assertThat(plan.find("[data-open='takeback']")).hasCount(0);
        assertThat(plan.open("").row(20).locator(".es-measure")).not().containsText("41");
    }

    @Test
    void a_value_changed_in_the_portal_meanwhile_is_a_conflict_and_the_file_can_win() throws IOException {
        ImportPage page = conflict(23);

        page.settle("MINE");
        page.apply();

        assertThat(referent(page, 23)).hasValue("Du fichier");
    }

    @Test
    void a_value_changed_in_the_portal_meanwhile_is_a_conflict_and_the_portal_can_win() throws IOException {
        ImportPage page = conflict(24);

        page.settle("THEIRS");

        assertThat(page.plan().find("[data-conflict='true']")).hasCount(0);
        assertThat(referent(page, 24)).hasValue("Du portail");
    }

    private ImportPage conflict(int number) throws IOException {
        PlanPage plan = new PlanPage(signedIn("dgs")).open("");
        ImportPage page = new ImportPage(plan);
        PlanWorkbook exported = page.export();
        plan.open("");
        plan.open(number, "edit");
        plan.field("ELECTED_REFERENT").fill("Du portail");
        plan.save("edit");

        page.send(exported.with(number, REFERENT, "Du fichier"));

        assertThat(page.verdict()).hasAttribute("data-check", "warning");
        assertThat(page.plan().find("[data-conflict='true']")).hasCount(1);
        assertThat(page.differences()).hasCount(1);
        assertThat(page.differences()).containsText("Du portail");
        assertThat(page.differences()).containsText("Du fichier");
        assertThat(page.applyButton()).hasCount(0);
        check(page);
        return page;
    }

    private static Locator referent(ImportPage page, int number) {
        PlanPage plan = page.plan().open("");
        plan.open(number, "edit");
        return plan.field("ELECTED_REFERENT");
    }

    @Test
    void each_problem_is_told_with_its_place_and_nothing_is_applied() throws IOException {
        ImportPage page = new ImportPage(new PlanPage(signedIn("dgs")).open(""));
        PlanWorkbook exported = page.export();

        page.send(exported.with(25, END, "31/02/2025")
                .with(26, PROGRESS, "140")
                .with(27, "Pilote", "Personne de ce nom")
                .with(28, REFERENT, "Une valeur juste"));

        assertThat(page.verdict()).hasAttribute("data-check", "error");
        assertThat(page.issues()).hasCount(3);
        assertThat(page.issues().nth(0)).containsText("31/02/2025");
        assertThat(page.issues().nth(1)).containsText("140");
        assertThat(page.issues().nth(2)).containsText("Personne de ce nom");
        assertThat(page.applyButton()).hasCount(0);
        check(page);
        var report = page.plan().visit().page().waitForDownload(() -> page.plan()
                .find("[data-export='issues']")
                .click());
        assertThat(report.suggestedFilename()).endsWith(".xlsx");

        page.send(exported);
        assertThat(page.differences()).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ceci n’est pas un classeur.", "", "PK\u0003\u0004 tronqué"})
    void a_file_that_is_no_spreadsheet_is_refused(String content) {
        ImportPage page = new ImportPage(new PlanPage(signedIn("dgs")).open(""));

        page.send("plan.xlsx", content.getBytes(StandardCharsets.UTF_8));

        assertThat(page.plan().find(".es-error").first()).isVisible();
        assertThat(page.applyButton()).hasCount(0);
        check(page);
    }

    @Test
    void an_agent_finds_no_import() {
        PlanPage plan = planAs("agent").open("view=import");

        assertThat(plan.find("[data-problem='refused']")).isVisible();
        assertThat(plan.find("input[type=file]")).hasCount(0);
    }

    private static void check(ImportPage page) {
        page.plan().visit().hasNoBarrier();
        page.plan().visit().fitsItsWindow();
    }
}
