// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.plan.PlanScene.TODAY;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.TownDirectory;
import fr.essaim.exchange.Format;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.BoardView;
import fr.essaim.plan.board.Grouping;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.exchange.ImportPreview;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.ActionSheet;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.LeadDuties;
import fr.essaim.plan.follow.ProgressReporting;
import fr.essaim.plan.follow.SheetPages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Camille led an action with Émile, reported on it and was late; then the portal deleted the account. */
@OnEachDatabase
class DeletedLeadTest {

    private PlanScene scene;
    private long planId;
    private long actionId;

    @BeforeEach
    void deleteCamille() {
        TownDirectory directory = new TownDirectory();
        scene = new PlanScene(directory);
        planId = scene.currentPlan();
        actionId = scene.action(
                planId, Map.of(ActionField.CO_LEADS, EMILE.toString(), ActionField.PLANNED_END, "2026-02-01"));
        scene.get(ProgressReporting.class)
                .report(
                        visitor(CAMILLE),
                        actionId,
                        new ProgressReportDraft(40, Confidence.ACHIEVABLE, null, "En bonne voie."));
        directory.delete(CAMILLE);
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    @Test
    void the_dashboard_keeps_the_action_under_the_number_that_nobody_has_any_more() {
        BoardView view = scene.get(PlanBoards.class)
                .current(visitor(DOMINIQUE))
                .view(ActionFilter.ALL.withGrouping(Grouping.LEAD), TODAY, DOMINIQUE);

        assertThat(view.rows()).extracting(row -> row.leadId()).containsExactly(CAMILLE);
        assertThat(view.groups()).extracting(group -> group.key()).containsExactly(CAMILLE.toString());
    }

    @Test
    void the_sheet_opens_and_its_history_stands() {
        ActionSheet sheet = scene.get(ActionSheets.class).sheet(visitor(DOMINIQUE), actionId, SheetPages.NEWEST);

        assertThat(sheet.row().leadId()).isEqualTo(CAMILLE);
        assertThat(sheet.reports().items()).extracting(report -> report.by()).containsExactly(CAMILLE);
    }

    @Test
    void the_co_lead_still_has_it_to_do() {
        assertThat(scene.get(LeadDuties.class).of(visitor(EMILE)))
                .extracting(duty -> duty.about().key().id())
                .contains(actionId);
    }

    @Test
    void another_field_is_changed_without_finding_a_new_lead_first() {
        scene.get(ActionEditing.class)
                .edit(
                        visitor(DOMINIQUE),
                        actionId,
                        scene.row(planId, actionId).version(),
                        Map.of(ActionField.BUDGET, "12000"));

        assertThat(scene.row(planId, actionId).budget()).isEqualTo(12_000);
        assertThat(scene.row(planId, actionId).leadId()).isEqualTo(CAMILLE);
    }

    @Test
    void the_export_says_so_and_comes_back_without_a_difference() {
        PlanSpreadsheets spreadsheets = scene.get(PlanSpreadsheets.class);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        spreadsheets.export(visitor(DOMINIQUE), planId, ActionFilter.ALL, Format.CSV, file);
        ImportPreview preview = spreadsheets.check(
                visitor(DOMINIQUE), planId, "plan.csv", new ByteArrayInputStream(file.toByteArray()));

        assertThat(file.toString(StandardCharsets.UTF_8)).contains("Ancien agent #" + CAMILLE);
        assertThat(preview.updated()).isZero();
        assertThat(preview.issues()).isEmpty();
    }
}
