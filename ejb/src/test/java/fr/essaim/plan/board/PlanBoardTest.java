// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.plan.ActionStatus.ABANDONED;
import static fr.essaim.plan.ActionStatus.BLOCKED;
import static fr.essaim.plan.ActionStatus.PAUSED;
import static fr.essaim.plan.ActionStatus.PLANNED;
import static fr.essaim.plan.board.Rows.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PriorityLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanBoardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private static PlanBoard board(Rows... actions) {
        return new PlanBoard(
                new PlanHeader(1, "Cap 2030", 2025, 2026, "", List.of(1L, 2L, 3L), true, 7),
                List.of(
                        new AxisNode(1, 0, "A", "Proximité", 0),
                        new AxisNode(2, 0, "B", "Sobriété", 0),
                        new AxisNode(3, 2, "B1", "Énergie", 1)),
                List.of(new GroupNode(1, "G1", "Accueil"), new GroupNode(2, "G2", "Bâtiments")),
                Stream.of(actions).map(Rows::row).toList(),
                Map.of(CAMILLE, "Zola Camille", EMILE, "Éluard Émile"));
    }

    private static List<Integer> numbers(PlanBoard board, ActionFilter filter) {
        return board.view(filter, TODAY, CAMILLE).rows().stream()
                .map(ActionRow::number)
                .toList();
    }

    @Test
    void counts_progress_as_the_mean_of_what_is_measured_without_the_abandoned() {
        ProgressSummary progress = board(
                        action(1).at(100),
                        action(2).at(25),
                        action(3).withStepsAt(50),
                        action(4),
                        action(5).at(90).in(ABANDONED),
                        action(6).in(ABANDONED))
                .view(ActionFilter.ALL, TODAY, CAMILLE)
                .progress();

        assertThat(progress).isEqualTo(new ProgressSummary(58, 3, 4, 2));
    }

    @Test
    void has_no_progress_when_nothing_is_measured() {
        assertThat(ProgressSummary.of(List.of(action(1).row()))).isEqualTo(new ProgressSummary(null, 0, 1, 0));
        assertThat(ProgressSummary.of(List.of())).isEqualTo(new ProgressSummary(null, 0, 0, 0));
    }

    @Test
    void prefers_declared_progress_to_that_of_the_steps() {
        assertThat(action(1).at(10).withStepsAt(80).row().progress()).isEqualTo(10);
    }

    @Test
    void calls_an_action_overdue_from_the_day_after_its_end_until_it_is_over() {
        ActionRow row = action(1).ending("2026-03-14").row();

        assertThat(row.overdue(LocalDate.of(2026, 3, 14))).isFalse();
        assertThat(row.overdue(TODAY)).isTrue();
        assertThat(row.daysLate(LocalDate.of(2026, 3, 20))).isEqualTo(6);
        assertThat(action(1).ending("2026-03-14").in(PAUSED).row().overdue(TODAY))
                .isTrue();
        assertThat(action(1).ending("2026-03-14").in(ABANDONED).row().overdue(TODAY))
                .isFalse();
        assertThat(action(1)
                        .ending("2025-03-14")
                        .completedOn("2025-06-01")
                        .row()
                        .daysLate(TODAY))
                .isZero();
        assertThat(action(1).ending(null).row().overdue(TODAY)).isFalse();
    }

    @Test
    void counts_slippage_from_the_first_end() {
        assertThat(action(1).ending("2026-01-31").movedTo("2026-03-02").row().slippageDays())
                .isEqualTo(30);
        assertThat(action(1).ending("2026-01-31").movedTo("2026-01-30").row().slippageDays())
                .isEqualTo(-1);
        assertThat(action(1).ending(null).row().slippageDays()).isZero();
    }

    @Test
    void misses_news_of_actions_under_way_for_thirty_days() {
        assertThat(action(1).reportedOn("2026-02-13").row().unreported(TODAY)).isTrue();
        assertThat(action(1).reportedOn("2026-02-14").row().unreported(TODAY)).isFalse();
        assertThat(action(1).starting("2026-02-13").row().unreportedFor(TODAY)).isEqualTo(30);
        assertThat(action(1).in(BLOCKED).row().unreported(TODAY)).isTrue();
        assertThat(action(1).in(PLANNED).row().unreported(TODAY)).isFalse();
        assertThat(action(1).starting(null).row().unreportedFor(TODAY)).isZero();
        assertThat(action(1).starting("2027-01-01").row().unreportedFor(TODAY)).isZero();
    }

    @Test
    void figures_count_what_they_open_under_any_filter() {
        PlanBoard board = board(
                action(1).priority().ending("2026-02-01"),
                action(2).completedOn("2026-01-10"),
                action(3).in(PLANNED).priority(),
                action(4).reportedOn("2026-03-01").ledBy(SACHA),
                action(5).in(BLOCKED).ending("2026-02-01"));

        for (ActionFilter filter : List.of(
                ActionFilter.ALL,
                ActionFilter.ALL.withOverdue(true),
                ActionFilter.ALL.withText("action").withUnreported(true),
                ActionFilter.ALL.withStatuses(Set.of(BLOCKED, PLANNED)).withSort(Sort.END, true),
                ActionFilter.ALL.withMine(true).withPriority(PriorityLevel.PRIORITY))) {
            for (Figure figure : Figure.values()) {
                assertThat(board.view(filter, TODAY, SACHA).count(figure))
                        .as("%s under %s", figure, filter)
                        .isEqualTo(board.view(figure.in(filter), TODAY, SACHA)
                                .rows()
                                .size());
            }
        }
        assertThat(figures(board, ActionFilter.ALL, CAMILLE)).containsExactly(5, 1, 2, 1, 2, 2, 2);
        assertThat(figures(board, ActionFilter.ALL.withMine(true), SACHA)).containsExactly(1, 0, 1, 0, 0, 0, 0);
        assertThat(figures(board, ActionFilter.ALL.withOverdue(true), CAMILLE)).containsExactly(5, 0, 1, 1, 2, 2, 1);
    }

    private static List<Integer> figures(PlanBoard board, ActionFilter filter, AgentId me) {
        BoardView view = board.view(filter, TODAY, me);
        return Arrays.stream(Figure.values()).map(view::count).toList();
    }

    @Test
    void a_figure_is_taken_away_by_the_click_that_follows_the_one_that_chose_it() {
        ActionFilter late = ActionFilter.ALL.withOverdue(true).withText("accueil");

        for (Figure figure : EnumSet.complementOf(EnumSet.of(Figure.ACTIONS, Figure.OVERDUE))) {
            assertThat(figure.isChosenIn(late)).isFalse();
            assertThat(figure.isChosenIn(figure.in(late.withPage(1, 2)))).isTrue();
            assertThat(figure.outOf(figure.in(late))).isEqualTo(late);
        }
        assertThat(Figure.OVERDUE.isChosenIn(late)).isTrue();
        assertThat(Figure.BLOCKED.in(Figure.COMPLETED.in(late)).statuses()).containsExactly(BLOCKED);
        assertThat(Figure.ACTIONS.in(Figure.BLOCKED.in(late))).isEqualTo(ActionFilter.ALL.withText("accueil"));
    }

    @Test
    void keeps_what_moved_since_a_day_and_adds_budgets_up() {
        PlanBoard board = board(
                action(1).changedOn("2026-02-28").costing(1_000),
                action(2).changedOn("2026-03-01").costing(20_000),
                action(3));

        assertThat(numbers(board, ActionFilter.ALL.withSince(LocalDate.of(2026, 3, 1))))
                .containsExactly(2);
        assertThat(board.view(ActionFilter.ALL, TODAY, CAMILLE).budget()).isEqualTo(new BudgetSummary(21_000, 2, 3));
    }

    @Test
    void searches_without_regard_to_accents_and_case_for_every_word() {
        PlanBoard board =
                board(action(1).named("Rénover l’École Élémentaire"), action(2).named("Rénover les réseaux"));

        assertThat(numbers(board, ActionFilter.ALL.withText("ecole renover"))).containsExactly(1);
        assertThat(numbers(board, ActionFilter.ALL.withText("RÉNOVER"))).containsExactly(1, 2);
        assertThat(numbers(board, ActionFilter.ALL.withText("l'ecole"))).containsExactly(1);
        assertThat(numbers(board, ActionFilter.ALL.withText("piscine"))).isEmpty();
    }

    @Test
    void filters_by_every_dimension() {
        PlanBoard board = board(
                action(1).ofAxis(1).ofGroup(1).ofInstitutions(1L),
                action(2).ofAxis(3).ofGroup(2).ofInstitutions(1L, 2L).priority(),
                action(3)
                        .ofAxis(2)
                        .ofGroup(0)
                        .ofInstitutions()
                        .in(PAUSED)
                        .ledBy(EMILE)
                        .ending("2026-01-31"));

        assertThat(numbers(board, ActionFilter.ALL.withAxisId(2))).containsExactly(2, 3);
        assertThat(numbers(board, ActionFilter.ALL.withAxisId(3))).containsExactly(2);
        assertThat(numbers(board, ActionFilter.ALL.withAxisId(99))).isEmpty();
        assertThat(numbers(board, ActionFilter.ALL.withInstitutionId(1))).containsExactly(1, 2);
        assertThat(numbers(board, ActionFilter.ALL.withGroupId(2))).containsExactly(2);
        assertThat(numbers(board, ActionFilter.ALL.withLeadId(EMILE.value()))).containsExactly(3);
        assertThat(numbers(board, ActionFilter.ALL.withStatuses(Set.of(PAUSED, BLOCKED))))
                .containsExactly(3);
        assertThat(numbers(board, ActionFilter.ALL.withPriority(PriorityLevel.PRIORITY)))
                .containsExactly(2);
        assertThat(numbers(board, ActionFilter.ALL.withMine(true))).containsExactly(1, 2);
        assertThat(numbers(board, ActionFilter.ALL.withOverdue(true))).containsExactly(3);
        assertThat(numbers(board, ActionFilter.ALL.withUnreported(true))).containsExactly(1, 2);
    }

    @Test
    void sorts_as_french_readers_expect_with_missing_values_last() {
        PlanBoard board = board(
                action(1).named("Zone").at(10),
                action(2).named("École"),
                action(3).named("eau").at(90),
                action(4).named("Été").ending(null));

        assertThat(numbers(board, ActionFilter.ALL.withSort(Sort.TITLE, false))).containsExactly(3, 2, 4, 1);
        assertThat(numbers(board, ActionFilter.ALL.withSort(Sort.PROGRESS, false)))
                .containsExactly(1, 3, 2, 4);
        assertThat(numbers(board, ActionFilter.ALL.withSort(Sort.PROGRESS, true)))
                .containsExactly(3, 1, 2, 4);
        assertThat(numbers(board, ActionFilter.ALL.withSort(Sort.END, true))).containsExactly(1, 2, 3, 4);
        assertThat(numbers(board, ActionFilter.ALL.withSort(Sort.NUMBER, true))).containsExactly(4, 3, 2, 1);
    }

    @Test
    void groups_rows_with_those_without_a_value_last() {
        PlanBoard board = board(
                action(1).ofGroup(2).ofInstitutions(1L, 3L).at(20),
                action(2).ofGroup(0).ofInstitutions(),
                action(3).ofGroup(2).ledBy(EMILE).at(40));

        assertThat(board.view(ActionFilter.ALL.withGrouping(Grouping.GROUP), TODAY, CAMILLE)
                        .groups())
                .extracting(RowGroup::key, group -> group.rows().size(), group -> group.progress()
                        .percent())
                .containsExactly(tuple("2", 2, 30), tuple("", 1, null));
        assertThat(board.view(ActionFilter.ALL.withGrouping(Grouping.INSTITUTION), TODAY, CAMILLE)
                        .groups())
                .extracting(RowGroup::key, group -> group.rows().size())
                .containsExactly(tuple("1", 2), tuple("3", 1), tuple("", 1));
        assertThat(board.view(ActionFilter.ALL.withGrouping(Grouping.LEAD), TODAY, CAMILLE)
                        .groups())
                .extracting(RowGroup::key)
                .containsExactly(EMILE.toString(), CAMILLE.toString());
        assertThat(board.view(ActionFilter.ALL, TODAY, CAMILLE).groups()).hasSize(1);
    }

    @Test
    void groups_by_axis_with_the_actions_of_its_parts() {
        assertThat(board(action(1).ofAxis(2), action(2).ofAxis(3), action(3).ofAxis(1))
                        .view(ActionFilter.ALL.withGrouping(Grouping.AXIS), TODAY, CAMILLE)
                        .groups())
                .extracting(RowGroup::key, group -> group.rows().size())
                .containsExactly(tuple("1", 1), tuple("2", 2));
    }

    @Test
    void breaks_figures_down_with_the_axes_below_counted_above() {
        BoardView view = board(
                        action(1).ofAxis(2).at(20),
                        action(2).ofAxis(3).at(60),
                        action(3).ofAxis(3).in(ABANDONED).ofGroup(0))
                .view(ActionFilter.ALL, TODAY, CAMILLE);

        assertThat(view.byAxis().entries())
                .extracting(BreakdownEntry::id, BreakdownEntry::actions, BreakdownEntry::meanProgress)
                .containsExactly(tuple(1L, 0, null), tuple(2L, 3, 40), tuple(3L, 2, 60));
        assertThat(view.byAxis().entries().get(2).counts())
                .containsEntry(ABANDONED, 1)
                .containsEntry(PLANNED, 0)
                .hasSize(ActionStatus.values().length);
        assertThat(view.byGroup().entries()).extracting(BreakdownEntry::id).containsExactly(1L, 2L, 0L);
        assertThat(view.byInstitution().entries())
                .extracting(BreakdownEntry::measured, BreakdownEntry::counted)
                .containsExactly(tuple(2, 2), tuple(0, 0), tuple(0, 0));
    }

    @Test
    void draws_completion_over_time_against_the_first_plan() {
        CompletionCurve curve = board(
                        action(1).ending("2025-03-31").completedOn("2025-04-01"),
                        action(2).ending("2025-06-30").movedTo("2026-06-30"),
                        action(3).ending("2026-12-31"),
                        action(4).ending("2025-03-31").in(ABANDONED))
                .view(ActionFilter.ALL, TODAY, CAMILLE)
                .curve();

        assertThat(curve.points())
                .extracting(CurvePoint::year, CurvePoint::quarter, CurvePoint::planned, CurvePoint::actual)
                .containsExactly(
                        tuple(2025, 1, 1, 0),
                        tuple(2025, 2, 2, 1),
                        tuple(2025, 3, 2, 1),
                        tuple(2025, 4, 2, 1),
                        tuple(2026, 1, 2, 1),
                        tuple(2026, 2, 2, null),
                        tuple(2026, 3, 2, null),
                        tuple(2026, 4, 3, null));
    }

    @Test
    void pages_and_finds_neighbours_across_pages() {
        BoardView view = board(action(1), action(2), action(3))
                .view(ActionFilter.ALL.withSort(Sort.NUMBER, true).withPage(1, 2), TODAY, CAMILLE);

        assertThat(view.total()).isEqualTo(3);
        assertThat(view.rows()).extracting(ActionRow::number).containsExactly(1);
        assertThat(view.nextOf(2).orElseThrow().number()).isEqualTo(1);
        assertThat(view.previousOf(2).orElseThrow().number()).isEqualTo(3);
        assertThat(view.previousOf(3)).isEmpty();
        assertThat(view.nextOf(1)).isEmpty();
        assertThat(view.nextOf(99)).isEmpty();
        assertThat(numbers(board(action(1)), ActionFilter.ALL.withPage(Integer.MAX_VALUE, 200)))
                .isEmpty();
    }
}
