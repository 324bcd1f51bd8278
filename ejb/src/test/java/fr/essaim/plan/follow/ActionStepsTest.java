// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.plan.PlanScene.TODAY;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.directory.AgentId;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.PlanScene;
import fr.essaim.text.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ActionStepsTest {

    private PlanScene scene;
    private ActionSteps steps;
    private long planId;
    private long actionId;

    @BeforeEach
    void openTown() {
        scene = new PlanScene();
        steps = scene.get(ActionSteps.class);
        planId = scene.currentPlan();
        actionId = scene.actionLedByCamille(planId);
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    private ActionSheet sheet() {
        return scene.get(ActionSheets.class).sheet(visitor(CAMILLE), actionId, SheetPages.NEWEST);
    }

    @Test
    void stay_in_the_order_they_were_added_even_after_some_were_removed() {
        long first = steps.add(visitor(CAMILLE), actionId, "Choisir", null, null);
        long second = steps.add(visitor(CAMILLE), actionId, "Acheter", null, null);
        steps.add(visitor(CAMILLE), actionId, "Poser", null, null);
        steps.remove(visitor(CAMILLE), actionId, first);
        steps.remove(visitor(CAMILLE), actionId, second);
        steps.add(visitor(CAMILLE), actionId, "Ouvrir", null, null);

        assertThat(sheet().steps()).extracting(StepLine::title).containsExactly("Poser", "Ouvrir");
    }

    @Test
    void make_the_computed_progress() {
        long first = steps.add(visitor(CAMILLE), actionId, "Choisir", null, null);
        steps.add(visitor(CAMILLE), actionId, "Acheter", null, null);
        long third = steps.add(visitor(CAMILLE), actionId, "Ouvrir", null, null);

        steps.complete(visitor(CAMILLE), actionId, first);
        assertThat(sheet().row().computedProgress()).isEqualTo(33);
        assertThat(sheet().steps().get(0).doneOn()).isEqualTo(TODAY);

        steps.remove(visitor(CAMILLE), actionId, third);
        assertThat(sheet().row().computedProgress()).isEqualTo(50);

        steps.reopen(visitor(CAMILLE), actionId, first);
        assertThat(sheet().row().computedProgress()).isZero();
        assertThat(sheet().steps()).extracting(StepLine::title).containsExactly("Choisir", "Acheter");
    }

    @Test
    void may_be_entrusted_to_somebody_of_the_directory_and_the_history_tells() {
        long step = steps.add(visitor(CAMILLE), actionId, "Choisir", null, null);

        steps.entrust(visitor(CAMILLE), actionId, step, SACHA);

        assertThat(sheet().steps()).extracting(StepLine::agent).containsExactly(SACHA);
        assertThat(sheet().history().items().get(0).field()).isEqualTo(ChangeRecorder.STEP_AGENT);
        assertThat(sheet().history().items().get(0).after()).isEqualTo(SACHA.toString());
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> steps.entrust(visitor(CAMILLE), actionId, step, new AgentId(999_999)));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> steps.entrust(visitor(SACHA), actionId, step, null));

        steps.entrust(visitor(CAMILLE), actionId, step, null);
        assertThat(sheet().steps()).extracting(StepLine::agent).containsOnlyNulls();
    }

    @Test
    void leave_traces_in_the_history_of_the_action() {
        long step = steps.add(visitor(CAMILLE), actionId, "Choisir", TODAY, TODAY.plusDays(1));
        steps.change(visitor(CAMILLE), actionId, step, "Bien choisir", TODAY, TODAY.plusDays(1));
        steps.remove(visitor(CAMILLE), actionId, step);

        List<HistoryLine> changes = sheet().history().items();
        assertThat(changes).extracting(HistoryLine::field).containsExactly("STEP", "STEP", "STEP", "CREATED");
        assertThat(changes.get(0).before()).startsWith("Bien choisir");
        assertThat(changes.get(0).after()).isEmpty();
        assertThat(changes.get(0).version()).isEqualTo(sheet().row().version());
    }

    @Test
    void refuse_an_end_before_the_start_and_an_empty_title() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> steps.add(visitor(CAMILLE), actionId, "Choisir", TODAY, TODAY.minusDays(1)));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> steps.add(visitor(CAMILLE), actionId, " \t", null, null));
        assertThat(sheet().steps()).isEmpty();
    }

    @Test
    void belong_to_those_who_may_report_on_their_own_action() {
        long step = steps.add(visitor(DOMINIQUE), actionId, "Choisir", null, null);
        long other = scene.actionLedByCamille(planId);

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> steps.complete(visitor(SACHA), actionId, step));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> steps.complete(visitor(CAMILLE), other, step));
    }

    @Test
    void stand_beside_notes_which_stay_as_they_were_written() {
        FollowUpNotes notes = scene.get(FollowUpNotes.class);
        notes.add(visitor(CAMILLE), actionId, "Première ligne\r\n<script>alert(1)</script> 🐝");

        assertThat(sheet().notes().items().get(0).text()).isEqualTo("Première ligne\n<script>alert(1)</script> 🐝");
        assertThat(sheet().notes().items().get(0).by()).isEqualTo(CAMILLE);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> notes.add(visitor(SACHA), actionId, "Non"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> notes.add(visitor(CAMILLE), actionId, "x".repeat(4_001)));
    }
}
