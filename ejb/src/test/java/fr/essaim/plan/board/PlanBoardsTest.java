// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.GONE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.plan.PlanScene.TODAY;
import static fr.essaim.plan.PlanScene.fromTheNeighbourTown;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.plan.follow.ActionSteps;
import fr.essaim.plan.follow.ProgressReporting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PlanBoardsTest {

    private PlanScene scene;
    private PlanBoards boards;

    @BeforeEach
    void openTown() {
        scene = new PlanScene();
        boards = scene.get(PlanBoards.class);
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    @Test
    void shows_the_whole_plan_as_it_was_entered() {
        long planId = scene.currentPlan();
        long actionId = scene.actions(planId, 1).get(0);
        scene.get(ActionSteps.class).add(visitor(CAMILLE), actionId, "Choisir le lieu", null, TODAY);
        long step = scene.get(ActionSteps.class).add(visitor(CAMILLE), actionId, "Recruter", null, TODAY);
        scene.get(ActionSteps.class).complete(visitor(CAMILLE), actionId, step);

        PlanBoard board = boards.current(visitor(SACHA));

        assertThat(board.plan().title()).isEqualTo("Cap 2030");
        assertThat(board.plan().institutionIds()).containsExactly(1L, 2L, 3L);
        assertThat(board.axes()).extracting(AxisNode::code).containsExactly("A", "B", "B1", "B2");
        assertThat(board.axes()).extracting(AxisNode::depth).containsExactly(0, 0, 1, 1);
        assertThat(board.tags()).containsExactly("accueil", "numérique");
        ActionRow row = board.rows().get(0);
        assertThat(row.id()).isEqualTo(actionId);
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.leadId()).isEqualTo(CAMILLE);
        assertThat(row.coLeadIds()).containsExactly(EMILE);
        assertThat(row.contributorIds()).containsExactly(SACHA, GONE);
        assertThat(row.institutionIds()).containsExactly(1L, 2L);
        assertThat(row.start()).isEqualTo("2026-01-01");
        assertThat(row.initialEnd()).isEqualTo("2026-12-31");
        assertThat(row.declaredProgress()).isNull();
        assertThat(row.computedProgress()).isEqualTo(50);
        assertThat(row.progress()).isEqualTo(50);
        assertThat(board.path(Long.parseLong(scene.axis(planId, "B1"))))
                .extracting(AxisNode::code)
                .containsExactly("B", "B1");
    }

    @Test
    void is_read_with_the_same_few_statements_whatever_the_number_of_actions() {
        long small = scene.currentPlan();
        scene.actions(small, 117);
        List<String> forSmall = statementsOfDashboard(small);

        long large = scene.currentPlan();
        scene.actions(large, 1170);
        List<String> forLarge = statementsOfDashboard(large);

        assertThat(forSmall).hasSizeLessThanOrEqualTo(10);
        assertThat(forLarge).containsExactlyElementsOf(forSmall);
    }

    private List<String> statementsOfDashboard(long planId) {
        long loadsBefore = boards.cacheStatistics().loads();
        scene.database.statements().reset();
        PlanBoard board = boards.of(visitor(SACHA), planId);
        board.view(ActionFilter.ALL, TODAY, SACHA).rows();
        assertThat(boards.cacheStatistics().loads()).isEqualTo(loadsBefore + 1);
        return scene.database.statements().statements();
    }

    @Test
    void is_kept_in_memory_until_the_plan_changes() {
        long planId = scene.currentPlan();
        long actionId = scene.actionLedByCamille(planId);
        PlanBoard first = boards.current(visitor(SACHA));

        scene.database.statements().reset();
        assertThat(boards.current(visitor(SACHA))).isSameAs(first);
        assertThat(scene.database.statements().statements()).hasSize(1);

        scene.get(ProgressReporting.class)
                .report(visitor(CAMILLE), actionId, new ProgressReportDraft(40, Confidence.SECURED, null, ""));
        PlanBoard second = boards.current(visitor(SACHA));
        assertThat(second.plan().revision()).isGreaterThan(first.plan().revision());
        assertThat(second.row(actionId).orElseThrow().progress()).isEqualTo(40);
    }

    @Test
    void tells_the_day_of_the_latest_change_or_report_of_an_action() {
        scene.currentPlan();
        long planId = boards.current(visitor(SACHA)).plan().id();
        List<Long> actions = scene.actions(planId, 3);
        assertThat(boards.current(visitor(SACHA))
                        .row(actions.get(0))
                        .orElseThrow()
                        .changedOn())
                .isEqualTo(TODAY);
        scene.clock.advance(Duration.ofDays(3));

        scene.get(ProgressReporting.class)
                .report(visitor(CAMILLE), actions.get(0), new ProgressReportDraft(null, null, null, "Rien de neuf"));
        scene.get(ActionSteps.class).add(visitor(CAMILLE), actions.get(1), "Recruter", null, TODAY);

        assertThat(boards.current(visitor(SACHA)).rows())
                .extracting(ActionRow::changedOn)
                .containsExactly(TODAY.plusDays(3), TODAY.plusDays(3), TODAY);
    }

    @Test
    void reads_again_only_the_actions_that_changed() {
        long planId = scene.currentPlan();
        List<Long> actions = scene.actions(planId, 30);
        PlanBoard first = boards.current(visitor(SACHA));

        scene.get(ProgressReporting.class)
                .report(visitor(CAMILLE), actions.get(3), new ProgressReportDraft(40, Confidence.SECURED, null, ""));
        scene.get(ActionSteps.class).add(visitor(CAMILLE), actions.get(4), "Recruter", null, TODAY);
        long added = scene.action(planId, Map.of(ActionField.TITLE, "Ouvrir le samedi"));
        PlanBoard second = boards.current(visitor(SACHA));

        assertThat(second.rows()).hasSize(31);
        assertThat(second.row(actions.get(3)).orElseThrow().progress()).isEqualTo(40);
        assertThat(second.row(actions.get(4)).orElseThrow().computedProgress()).isZero();
        assertThat(second.row(added).orElseThrow().title()).isEqualTo("Ouvrir le samedi");
        assertThat(second.rows()).extracting(ActionRow::number).isSorted();
        assertThat(second.rows().stream()
                        .filter(row -> first.row(row.id())
                                .filter(known -> known == row)
                                .isEmpty())
                        .map(ActionRow::id))
                .containsExactlyInAnyOrder(actions.get(3), actions.get(4), added);
    }

    @Test
    void is_the_same_read_in_part_as_read_anew() {
        long planId = scene.currentPlan();
        List<Long> actions = scene.actions(planId, 5);
        boards.current(visitor(SACHA));
        scene.get(ActionSteps.class).add(visitor(CAMILLE), actions.get(1), "Recruter", null, TODAY);
        scene.get(ProgressReporting.class)
                .report(visitor(CAMILLE), actions.get(2), new ProgressReportDraft(70, Confidence.SECURED, null, ""));

        List<ActionRow> inPart = boards.current(visitor(SACHA)).rows();
        scene.clock.advance(Duration.ofMinutes(10));

        assertThat(boards.current(visitor(SACHA)).rows()).isEqualTo(inPart);
    }

    @Test
    void is_read_anew_after_ten_minutes_because_people_change_names() {
        scene.currentPlan();
        PlanBoard first = boards.current(visitor(SACHA));

        scene.clock.advance(Duration.ofMinutes(10));

        assertThat(boards.current(visitor(SACHA))).isNotSameAs(first);
    }

    @Test
    void sorts_leads_by_name_without_regard_to_accents() {
        long planId = scene.currentPlan();
        scene.actionLedByCamille(planId);
        scene.action(planId, Map.of(ActionField.LEAD, EMILE.toString()));
        scene.action(planId, Map.of(ActionField.LEAD, ""));
        scene.action(planId, Map.of(ActionField.LEAD, DOMINIQUE.toString()));

        BoardView view = boards.current(visitor(SACHA)).view(ActionFilter.ALL.withSort(Sort.LEAD, false), TODAY, SACHA);

        assertThat(view.rows()).extracting(ActionRow::leadId).containsExactly(EMILE, DOMINIQUE, CAMILLE, null);
    }

    @Test
    void hides_the_plan_of_another_site() {
        long planId = scene.currentPlan();

        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> boards.of(fromTheNeighbourTown(DOMINIQUE), planId));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> boards.current(fromTheNeighbourTown(DOMINIQUE)))
                .satisfies(failure -> assertThat(failure.messageKey()).isEqualTo("plan.none"));
        assertThat(boards.plans(fromTheNeighbourTown(DOMINIQUE))).isEmpty();
    }

    @Test
    void shows_nothing_to_an_agent_who_may_not_see_plans() {
        long planId = scene.currentPlan();

        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> boards.current(visitor(GONE)));
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> boards.of(visitor(GONE), planId));
        assertThat(boards.plans(visitor(GONE))).isEmpty();
    }

    @Test
    void lists_the_current_plan_first() {
        long former = scene.currentPlan();
        long current = scene.currentPlan();

        assertThat(boards.plans(visitor(SACHA)))
                .extracting(PlanSummary::id, PlanSummary::current)
                .containsExactly(tuple(current, true), tuple(former, false));
    }
}
