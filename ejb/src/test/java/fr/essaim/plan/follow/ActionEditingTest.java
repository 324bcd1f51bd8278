// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.plan.PlanScene.fromTheNeighbourTown;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.directory.TownDirectory;
import fr.essaim.history.ChangeCause;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.text.InvalidValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ActionEditingTest {

    private PlanScene scene;
    private ActionEditing editing;
    private long planId;
    private long actionId;

    @BeforeEach
    void openTown() {
        scene = new PlanScene();
        editing = scene.get(ActionEditing.class);
        planId = scene.currentPlan();
        actionId = scene.actionLedByCamille(planId);
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    private int version() {
        return scene.row(planId, actionId).version();
    }

    private List<HistoryLine> history() {
        List<HistoryLine> all = new ArrayList<>();
        Slice<HistoryLine> page;
        do {
            page = scene.get(ActionSheets.class)
                    .sheet(visitor(SACHA), actionId, new SheetPages(0, 0, all.size()))
                    .history();
            all.addAll(page.items());
        } while (all.size() < page.total());
        return all;
    }

    private ActionSheet sheet() {
        return scene.get(ActionSheets.class).sheet(visitor(SACHA), actionId, SheetPages.NEWEST);
    }

    @Test
    void an_action_without_days_stays_as_it_is_when_nothing_changes() {
        long bare = scene.action(planId, Map.of(ActionField.TITLE, "Sans dates"));
        int before = scene.row(planId, bare).version();

        editing.edit(visitor(DOMINIQUE), bare, before, Map.of(ActionField.TITLE, "Sans dates"));

        assertThat(scene.row(planId, bare).version()).isEqualTo(before);
    }

    @Test
    void keeps_who_when_before_and_after_for_each_field() {
        scene.clock.advance(Duration.ofMinutes(5));

        EditOutcome outcome = editing.edit(
                visitor(DOMINIQUE),
                actionId,
                version(),
                Map.of(ActionField.TITLE, "Ouvrir une maison commune", ActionField.BUDGET, "12000"));

        assertThat(outcome.changed()).containsExactlyInAnyOrder(ActionField.TITLE, ActionField.BUDGET);
        assertThat(outcome.version()).isEqualTo(version());
        assertThat(history()).hasSize(3);
        HistoryLine title = history().stream()
                .filter(line -> line.field().equals("TITLE"))
                .findFirst()
                .orElseThrow();
        assertThat(title.before()).isEqualTo("Ouvrir un guichet unique");
        assertThat(title.after()).isEqualTo("Ouvrir une maison commune");
        assertThat(title.by()).isEqualTo(DOMINIQUE);
        assertThat(title.at()).isEqualTo(scene.clock.instant());
        assertThat(title.version()).isEqualTo(outcome.version());
    }

    @Test
    void makes_the_version_grow_even_when_only_a_list_changed() {
        int before = version();

        EditOutcome outcome = editing.edit(visitor(CAMILLE), actionId, before, Map.of(ActionField.TAGS, "b,a"));

        assertThat(outcome.version()).isEqualTo(before + 1);
        assertThat(version()).isEqualTo(before + 1);
        assertThat(sheet().values()).containsEntry(ActionField.TAGS, "a,b");
        assertThat(history().get(0).version()).isEqualTo(before + 1);
    }

    @Test
    void changes_nothing_when_the_values_are_the_same() {
        int before = version();

        EditOutcome outcome =
                editing.edit(visitor(CAMILLE), actionId, before, Map.of(ActionField.PLANNED_END, "2026-12-31"));

        assertThat(outcome.changed()).isEmpty();
        assertThat(version()).isEqualTo(before);
        assertThat(history()).hasSize(1);
    }

    @Test
    void merges_edits_of_different_fields() {
        int seenByBoth = version();

        editing.edit(visitor(CAMILLE), actionId, seenByBoth, Map.of(ActionField.BUDGET, "5000"));
        EditOutcome second =
                editing.edit(visitor(DOMINIQUE), actionId, seenByBoth, Map.of(ActionField.EXPECTED_RESULT, "Un lieu"));

        assertThat(second.changed()).containsExactly(ActionField.EXPECTED_RESULT);
        assertThat(second.merged()).containsExactly(ActionField.BUDGET);
        assertThat(sheet().values())
                .containsEntry(ActionField.BUDGET, "5000")
                .containsEntry(ActionField.EXPECTED_RESULT, "Un lieu");
    }

    @Test
    void shows_both_values_when_the_same_field_was_changed_and_saves_nothing() {
        int seenByBoth = version();
        editing.edit(visitor(CAMILLE), actionId, seenByBoth, Map.of(ActionField.BUDGET, "5000"));
        editing.edit(visitor(CAMILLE), actionId, version(), Map.of(ActionField.BUDGET, "6000"));

        EditConflictException conflict = catchThrowableOfType(
                EditConflictException.class,
                () -> editing.edit(
                        visitor(DOMINIQUE),
                        actionId,
                        seenByBoth,
                        Map.of(ActionField.BUDGET, "7000", ActionField.TITLE, "Autre titre")));

        assertThat(conflict.conflicts())
                .containsExactly(
                        new FieldConflict(ActionField.BUDGET, "", "7000", "6000", CAMILLE, scene.clock.instant()));
        assertThat(sheet().values())
                .containsEntry(ActionField.BUDGET, "6000")
                .containsEntry(ActionField.TITLE, "Ouvrir un guichet unique");

        editing.edit(visitor(DOMINIQUE), actionId, conflict.presentVersion(), Map.of(ActionField.BUDGET, "7000"));
        assertThat(sheet().values()).containsEntry(ActionField.BUDGET, "7000");
    }

    @Test
    void records_right_values_before_when_many_edit_at_once() throws Exception {
        int threads = 8;
        int rounds = 5;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = 1000 + thread * 100;
                tasks.add(() -> {
                    together.await();
                    for (int round = 0; round < rounds; round++) {
                        editing.edit(
                                visitor(DOMINIQUE),
                                actionId,
                                Integer.MAX_VALUE,
                                Map.of(ActionField.BUDGET, Integer.toString(first + round)));
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        List<HistoryLine> oldestFirst = new ArrayList<>(history().stream()
                .filter(line -> line.field().equals("BUDGET"))
                .sorted(Comparator.comparingInt(HistoryLine::version))
                .toList());
        assertThat(oldestFirst).hasSize(threads * rounds);
        String expectedBefore = "";
        for (HistoryLine line : oldestFirst) {
            assertThat(line.before()).isEqualTo(expectedBefore);
            expectedBefore = line.after();
        }
        assertThat(sheet().values()).containsEntry(ActionField.BUDGET, expectedBefore);
    }

    @Test
    void lets_exactly_one_of_two_simultaneous_edits_of_a_field_through() throws Exception {
        int seenByBoth = version();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> camille = pool.submit(() -> saves(together, CAMILLE, seenByBoth, "1"));
            Future<Boolean> dominique = pool.submit(() -> saves(together, DOMINIQUE, seenByBoth, "2"));

            assertThat(List.of(camille.get(), dominique.get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean saves(CyclicBarrier together, AgentId agent, int seen, String budget) throws Exception {
        together.await();
        try {
            editing.edit(visitor(agent), actionId, seen, Map.of(ActionField.BUDGET, budget));
            return true;
        } catch (EditConflictException e) {
            return false;
        }
    }

    @Test
    void changes_several_actions_or_none() {
        long other = scene.actionLedByCamille(planId);
        ActionRow stale = scene.row(planId, other);
        editing.edit(visitor(CAMILLE), other, stale.version(), Map.of(ActionField.CONFIDENCE, "SECURED"));

        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() -> editing.editAll(
                        visitor(DOMINIQUE),
                        Map.of(actionId, version(), other, stale.version()),
                        Map.of(ActionField.CONFIDENCE, "COMPROMISED"),
                        ""));
        assertThat(sheet().values()).containsEntry(ActionField.CONFIDENCE, "UNKNOWN");

        List<EditOutcome> outcomes = editing.editAll(
                visitor(DOMINIQUE),
                Map.of(actionId, version(), other, scene.row(planId, other).version()),
                Map.of(ActionField.CONFIDENCE, "COMPROMISED"),
                "");
        assertThat(outcomes).hasSize(2);
        assertThat(sheet().values()).containsEntry(ActionField.CONFIDENCE, "COMPROMISED");
    }

    @Test
    void takes_the_edit_of_several_actions_back_unless_one_of_them_has_changed_since() {
        long other = scene.actionLedByCamille(planId);
        Map<Long, Integer> both =
                Map.of(actionId, version(), other, scene.row(planId, other).version());
        Map<ActionField, String> later = Map.of(ActionField.STATUS, "COMPLETED", ActionField.BUDGET, "500");
        List<EditOutcome> edits = editing.editAll(visitor(DOMINIQUE), both, later, "");

        editing.takeBack(visitor(DOMINIQUE), edits, "Annulé");

        assertThat(sheet().values())
                .containsEntry(ActionField.STATUS, "IN_PROGRESS")
                .containsEntry(ActionField.PROGRESS, "")
                .containsEntry(ActionField.BUDGET, "");

        both = Map.of(actionId, version(), other, scene.row(planId, other).version());
        List<EditOutcome> again = editing.editAll(visitor(DOMINIQUE), both, later, "");
        editing.edit(
                visitor(CAMILLE), other, scene.row(planId, other).version(), Map.of(ActionField.STATUS, "BLOCKED"));

        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() -> editing.takeBack(visitor(DOMINIQUE), again, "Annulé"));
        assertThat(sheet().values()).containsEntry(ActionField.BUDGET, "500");
    }

    @Test
    void saves_no_row_of_a_series_when_one_is_refused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> editing.save(
                        visitor(DOMINIQUE),
                        planId,
                        List.of(
                                new RowEdit(actionId, null, version(), Map.of(ActionField.BUDGET, "10")),
                                new RowEdit(
                                        null,
                                        1,
                                        0,
                                        Map.of(
                                                ActionField.TITLE,
                                                "Numéro déjà pris",
                                                ActionField.AXIS,
                                                scene.axis(planId, "A")))),
                        ChangeCause.IMPORT))
                .satisfies(failure -> assertThat(failure.messageKey()).isEqualTo("action.number-taken"));

        assertThat(sheet().values()).containsEntry(ActionField.BUDGET, "");
    }

    @Test
    void lets_a_lead_update_all_but_what_places_the_action_in_the_plan() {
        editing.edit(visitor(CAMILLE), actionId, version(), Map.of(ActionField.DESCRIPTION, "<p>Un lieu</p>"));
        assertThat(sheet().description()).isEqualTo("<p>Un lieu</p>");

        for (ActionField reserved :
                List.of(ActionField.TITLE, ActionField.AXIS, ActionField.PRIORITY, ActionField.LEAD)) {
            assertThatExceptionOfType(NotAllowedException.class)
                    .as(reserved.name())
                    .isThrownBy(() -> editing.edit(visitor(CAMILLE), actionId, version(), Map.of(reserved, "")));
        }
    }

    @Test
    void refuses_an_agent_who_leads_nothing_and_one_who_leads_something_else() {
        for (var agent : List.of(SACHA, EMILE)) {
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(
                            () -> editing.edit(visitor(agent), actionId, version(), Map.of(ActionField.BUDGET, "1")));
        }
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> editing.create(
                        visitor(SACHA),
                        planId,
                        null,
                        Map.of(ActionField.TITLE, "Non", ActionField.AXIS, scene.axis(planId, "A"))));
        assertThat(history()).hasSize(1);
    }

    @Test
    void answers_not_found_for_an_action_of_another_site_and_for_one_that_may_not_be_seen() {
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() ->
                        editing.edit(fromTheNeighbourTown(DOMINIQUE), actionId, 1, Map.of(ActionField.BUDGET, "1")));
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> scene.get(ActionSheets.class)
                .sheet(fromTheNeighbourTown(DOMINIQUE), actionId, SheetPages.NEWEST));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> editing.create(fromTheNeighbourTown(DOMINIQUE), planId, null, Map.of()));

        scene.access.hide(actionId);
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> editing.edit(visitor(DOMINIQUE), actionId, 1, Map.of(ActionField.BUDGET, "1")));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> scene.get(ActionSheets.class).sheet(visitor(CAMILLE), actionId, SheetPages.NEWEST));
    }

    @Test
    void refuses_references_to_another_plan() {
        long otherPlan = scene.currentPlan(TownDirectory.TOWN);
        String foreignAxis = scene.axis(otherPlan, "A");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() ->
                        editing.edit(visitor(DOMINIQUE), actionId, version(), Map.of(ActionField.AXIS, foreignAxis)));
    }

    @Test
    void gives_the_number_after_the_highest_and_refuses_one_that_is_taken() {
        Map<ActionField, String> values =
                Map.of(ActionField.TITLE, "Nouvelle", ActionField.AXIS, scene.axis(planId, "B1"));
        editing.create(visitor(DOMINIQUE), planId, 40, values);
        long next = editing.create(visitor(DOMINIQUE), planId, null, values).actionId();

        assertThat(scene.row(planId, next).number()).isEqualTo(41);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> editing.create(visitor(DOMINIQUE), planId, 40, values));
    }

    @Test
    void gives_each_of_many_actions_added_at_once_a_number_of_its_own() throws Exception {
        Map<ActionField, String> values =
                Map.of(ActionField.TITLE, "Nouvelle", ActionField.AXIS, scene.axis(planId, "B1"));
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<EditOutcome>> tasks = new ArrayList<>();
            for (int task = 0; task < 12; task++) {
                tasks.add(() -> editing.create(visitor(DOMINIQUE), planId, null, values));
            }
            for (Future<EditOutcome> created : pool.invokeAll(tasks)) {
                created.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(scene.get(PlanBoards.class).of(visitor(SACHA), planId).rows())
                .extracting(ActionRow::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    @Test
    void fills_the_form_with_what_reading_the_action_field_by_field_gives() throws Exception {
        long full = scene.actions(planId, 2).get(1);
        editing.edit(
                visitor(DOMINIQUE),
                full,
                Integer.MAX_VALUE,
                Map.of(
                        ActionField.WORKING_GROUP,
                        scene.group(planId, "G2"),
                        ActionField.BUDGET,
                        "12",
                        ActionField.PROGRESS,
                        "30",
                        ActionField.ELECTED_REFERENT,
                        "Une élue",
                        ActionField.DESCRIPTION,
                        "<p>Texte</p>",
                        ActionField.EXPECTED_RESULT,
                        "Résultat"));

        for (long id : List.of(full, actionId)) {
            Map<ActionField, String> read = scene.database.transactions().required(() -> {
                PlanAction action = scene.get(PlanRepository.class)
                        .findAction(TownDirectory.TOWN, id)
                        .orElseThrow();
                Map<ActionField, String> values = new EnumMap<>(ActionField.class);
                for (ActionField field : ActionField.values()) {
                    values.put(field, field.read(action));
                }
                return values;
            });
            assertThat(scene.get(ActionSheets.class)
                            .sheet(visitor(SACHA), id, SheetPages.NEWEST)
                            .values())
                    .isEqualTo(read);
        }
    }

    @Test
    void saves_no_series_that_reaches_into_another_plan() {
        long otherPlan = scene.currentPlan();

        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> editing.save(
                        visitor(DOMINIQUE),
                        otherPlan,
                        List.of(new RowEdit(actionId, null, version(), Map.of(ActionField.BUDGET, "1"))),
                        ChangeCause.IMPORT));
    }

    @Test
    void counts_how_often_and_how_far_the_end_moved() {
        editing.edit(
                visitor(CAMILLE),
                actionId,
                version(),
                Map.of(ActionField.PLANNED_END, "2027-01-31"),
                "Le marché est relancé");
        editing.edit(visitor(CAMILLE), actionId, version(), Map.of(ActionField.PLANNED_END, "2027-01-15"));
        editing.edit(visitor(CAMILLE), actionId, version(), Map.of(ActionField.PLANNED_END, "2027-02-28"), "Crue");

        ActionRow row = scene.row(planId, actionId);
        assertThat(row.postponements()).isEqualTo(2);
        assertThat(row.slippageDays()).isEqualTo(59);
        assertThat(sheet().postponements()).extracting(PostponementLine::days).containsExactlyInAnyOrder(31L, 44L);
    }

    @Test
    void keeps_a_later_end_with_its_reason_only() {
        Map<ActionField, String> later = Map.of(ActionField.PLANNED_END, "2027-01-31");
        Map<Long, Integer> both = Map.of(actionId, version());
        for (String none : List.of("", " \t", "\u00A0")) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> editing.edit(visitor(CAMILLE), actionId, version(), later, none))
                    .satisfies(refusal -> {
                        assertThat(refusal.field()).isEqualTo("REASON");
                        assertThat(refusal.messageKey()).isEqualTo("action.postponement-reason");
                    });
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> editing.editAll(visitor(DOMINIQUE), both, later, none));
        }
        assertThat(scene.row(planId, actionId).end()).isEqualTo("2026-12-31");

        editing.edit(visitor(CAMILLE), actionId, version(), later, " Le marché est relancé ");

        assertThat(sheet().postponements())
                .singleElement()
                .extracting(PostponementLine::reason)
                .isEqualTo("Le marché est relancé");
    }

    @Test
    void keeps_strange_text_as_text_without_what_turns_it_round_and_takes_scripts_out_of_rich_text() {
        String strange = "<script>alert(1)</script> \u202Eשלום 🐝 «\u00A0l’été\u00A0»";
        editing.edit(
                visitor(DOMINIQUE),
                actionId,
                version(),
                Map.of(
                        ActionField.TITLE,
                        strange,
                        ActionField.EXPECTED_RESULT,
                        strange,
                        ActionField.TAGS,
                        "<b>🐝</b>",
                        ActionField.DESCRIPTION,
                        "<p onclick=\"x()\">🐝 <script>alert(1)</script><strong>oui</strong></p>"));

        ActionSheet sheet = sheet();
        String undeceiving = strange.replace("\u202E", "");
        assertThat(sheet.row().title()).isEqualTo(undeceiving);
        assertThat(sheet.expectedResult()).isEqualTo(undeceiving);
        assertThat(sheet.row().tags()).containsExactly("<b>🐝</b>");
        assertThat(sheet.description())
                .doesNotContain("script")
                .doesNotContain("onclick")
                .contains("<strong>oui</strong>");
        assertThat(scene.get(PlanBoards.class).current(visitor(SACHA)).rows()).hasSize(1);
    }
}
