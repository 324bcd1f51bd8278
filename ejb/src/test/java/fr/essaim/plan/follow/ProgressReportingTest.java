// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.plan.PlanScene.TODAY;
import static fr.essaim.plan.PlanScene.fromTheNeighbourTown;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.history.ChangeCause;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.text.InvalidValueException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ProgressReportingTest {

    private static final ProgressReportDraft FORTY =
            new ProgressReportDraft(40, Confidence.ACHIEVABLE, null, "Les travaux ont commencé.");

    private PlanScene scene;
    private ProgressReporting reporting;
    private long planId;
    private long actionId;

    @BeforeEach
    void openTown() {
        scene = new PlanScene();
        reporting = scene.get(ProgressReporting.class);
        planId = scene.currentPlan();
        actionId = scene.actionLedByCamille(planId);
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    private ActionRow row() {
        return scene.row(planId, actionId);
    }

    private ActionSheet sheet() {
        return scene.get(ActionSheets.class).sheet(visitor(SACHA), actionId, SheetPages.NEWEST);
    }

    @Test
    void a_form_that_was_sent_before_with_other_words_is_refused_in_words() {
        reporting.report(
                visitor(CAMILLE), actionId, new ProgressReportDraft(40, Confidence.ACHIEVABLE, null, "Avis", "form-1"));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reporting.report(
                        visitor(CAMILLE),
                        actionId,
                        new ProgressReportDraft(40, Confidence.ACHIEVABLE, null, "Avis corrigé", "form-1")))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("report.sent-before"));
        assertThat(sheet().reports().items()).extracting(ReportLine::text).containsExactly("Avis");
    }

    @Test
    void a_report_that_is_sent_twice_is_stored_once() {
        var draft = new ProgressReportDraft(40, Confidence.ACHIEVABLE, null, "Les travaux ont commencé.", "form-1");
        int version = reporting.report(visitor(CAMILLE), actionId, draft);

        int again = reporting.report(visitor(CAMILLE), actionId, draft);

        assertThat(again).isEqualTo(version);
        assertThat(scene.get(ActionSheets.class)
                        .sheet(visitor(CAMILLE), actionId, SheetPages.NEWEST)
                        .reports()
                        .items())
                .hasSize(1);
        reporting.report(
                visitor(CAMILLE), actionId, new ProgressReportDraft(45, Confidence.ACHIEVABLE, null, "", "form-2"));
        assertThat(scene.get(ActionSheets.class)
                        .sheet(visitor(CAMILLE), actionId, SheetPages.NEWEST)
                        .reports()
                        .items())
                .hasSize(2);
    }

    @Test
    void shows_in_the_plan_on_the_sheet_and_in_the_history() {
        int version = reporting.report(visitor(CAMILLE), actionId, FORTY);

        assertThat(row().version()).isEqualTo(version);
        assertThat(row().declaredProgress()).isEqualTo(40);
        assertThat(row().confidence()).isEqualTo(Confidence.ACHIEVABLE);
        assertThat(row().lastReportAt()).isEqualTo(scene.clock.instant());
        assertThat(row().lastReportOn()).isEqualTo(TODAY);
        ReportLine report = sheet().reports().items().get(0);
        assertThat(report.text()).isEqualTo("Les travaux ont commencé.");
        assertThat(report.by()).isEqualTo(CAMILLE);
        assertThat(sheet().history().items())
                .filteredOn(line -> line.cause() == ChangeCause.REPORT)
                .extracting(HistoryLine::field)
                .containsExactlyInAnyOrder("PROGRESS", "CONFIDENCE");
    }

    @Test
    void costs_few_statements() {
        reporting.report(visitor(CAMILLE), actionId, FORTY);
        scene.database.statements().reset();

        reporting.report(
                visitor(CAMILLE), actionId, new ProgressReportDraft(50, Confidence.SECURED, null, "Encore un effort."));

        assertThat(scene.database.statements().statements()).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void comes_from_leads_co_leads_and_those_who_may_report_on_all() {
        scene.get(ActionEditing.class)
                .edit(visitor(DOMINIQUE), actionId, row().version(), Map.of(ActionField.CO_LEADS, EMILE.toString()));

        for (var agent : List.of(CAMILLE, EMILE, DOMINIQUE)) {
            reporting.report(visitor(agent), actionId, FORTY);
        }
        assertThat(sheet().reports().items()).extracting(ReportLine::by).containsExactly(DOMINIQUE, EMILE, CAMILLE);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> reporting.report(visitor(SACHA), actionId, FORTY));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> reporting.report(fromTheNeighbourTown(DOMINIQUE), actionId, FORTY));
    }

    @Test
    void completes_an_action_at_once() {
        reporting.report(
                visitor(CAMILLE),
                actionId,
                new ProgressReportDraft(null, Confidence.SECURED, ActionStatus.COMPLETED, ""));

        assertThat(row().status()).isEqualTo(ActionStatus.COMPLETED);
        assertThat(row().completedOn()).isEqualTo(TODAY);
        assertThat(row().progress()).isEqualTo(100);
        assertThat(row().overdue(LocalDate.of(2028, 1, 1))).isFalse();
    }

    @Test
    void refuses_a_progress_of_140() {
        int before = row().version();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reporting.report(
                        visitor(CAMILLE), actionId, new ProgressReportDraft(140, Confidence.SECURED, null, "")))
                .satisfies(failure -> assertThat(failure.field()).isEqualTo("PROGRESS"));
        assertThat(row().version()).isEqualTo(before);
        assertThat(sheet().reports().items()).isEmpty();
    }

    @Test
    void can_be_taken_back_by_its_author_for_ten_minutes() {
        reporting.report(visitor(CAMILLE), actionId, FORTY);
        scene.clock.advance(Duration.ofMinutes(1));
        reporting.report(
                visitor(CAMILLE),
                actionId,
                new ProgressReportDraft(90, Confidence.SECURED, ActionStatus.PAUSED, "Oups"));
        scene.clock.advance(Duration.ofMinutes(10));

        reporting.undoLast(visitor(CAMILLE), actionId);

        assertThat(row().declaredProgress()).isEqualTo(40);
        assertThat(row().confidence()).isEqualTo(Confidence.ACHIEVABLE);
        assertThat(row().status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(row().lastReportAt()).isEqualTo(scene.clock.instant().minus(Duration.ofMinutes(10 + 1)));
        assertThat(sheet().reports().items()).hasSize(1);
    }

    @Test
    void is_final_for_others_and_after_ten_minutes() {
        reporting.report(visitor(CAMILLE), actionId, FORTY);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reporting.undoLast(visitor(DOMINIQUE), actionId));
        scene.clock.advance(ofMinutesAndASecond(10));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> reporting.undoLast(visitor(CAMILLE), actionId));
        assertThat(row().declaredProgress()).isEqualTo(40);
    }

    private static Duration ofMinutesAndASecond(int minutes) {
        return Duration.ofMinutes(minutes).plusSeconds(1);
    }

    @Test
    void gives_a_completed_action_its_day_back_when_a_mistaken_report_is_undone() {
        reporting.report(
                visitor(CAMILLE),
                actionId,
                new ProgressReportDraft(90, Confidence.SECURED, ActionStatus.COMPLETED, ""));
        scene.clock.advance(Duration.ofDays(40));
        reporting.report(visitor(CAMILLE), actionId, new ProgressReportDraft(50, null, ActionStatus.IN_PROGRESS, ""));

        reporting.undoLast(visitor(CAMILLE), actionId);

        assertThat(row().status()).isEqualTo(ActionStatus.COMPLETED);
        assertThat(row().completedOn()).isEqualTo(TODAY);
        assertThat(row().declaredProgress()).isEqualTo(90);
    }

    @Test
    void leaves_alone_what_someone_changed_after_the_report() {
        reporting.report(visitor(CAMILLE), actionId, FORTY);
        scene.get(ActionEditing.class)
                .edit(visitor(DOMINIQUE), actionId, row().version(), Map.of(ActionField.PROGRESS, "45"));

        reporting.undoLast(visitor(CAMILLE), actionId);

        assertThat(row().declaredProgress()).isEqualTo(45);
        assertThat(row().confidence()).isEqualTo(Confidence.UNKNOWN);
    }

    @Test
    void reports_and_changes_are_read_page_by_page_newest_first_in_as_many_statements_as_one() {
        for (int percent = 1; percent <= 25; percent++) {
            reporting.report(
                    visitor(CAMILLE), actionId, new ProgressReportDraft(percent, Confidence.SECURED, null, "Avis"));
        }
        ActionSheets sheets = scene.get(ActionSheets.class);

        ActionSheet newest = sheets.sheet(visitor(SACHA), actionId, SheetPages.NEWEST);
        ActionSheet oldest = sheets.sheet(visitor(SACHA), actionId, new SheetPages(20, 0, 0));

        assertThat(newest.reports().items())
                .extracting(ReportLine::progress)
                .first()
                .isEqualTo(25);
        assertThat(newest.reports().items()).hasSize(LinePage.SIZE);
        assertThat(newest.reports().more()).isTrue();
        assertThat(newest.history().items()).hasSize(ActionSheets.CHANGES);
        assertThat(newest.history().items())
                .first()
                .extracting(HistoryLine::after)
                .isEqualTo("25");
        assertThat(oldest.reports().items()).extracting(ReportLine::progress).containsExactly(5, 4, 3, 2, 1);
        assertThat(oldest.reports().more()).isFalse();
        assertThat(oldest.reports().first()).isEqualTo(20);
    }
}
