// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal learns of each new action, so that its administrators can grant on it. */
@OnEachDatabase
class RecordsToldTest {

    private PlanScene scene;
    private long planId;

    @BeforeEach
    void openTown() {
        scene = new PlanScene();
        planId = scene.currentPlan();
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    @Test
    void of_an_action_that_somebody_adds() {
        long actionId = scene.actionLedByCamille(planId);

        assertThat(scene.access.told).containsExactly("1 " + DOMINIQUE + " fr.essaim.plan.PlanAction " + actionId);
    }

    @Test
    void of_an_action_that_comes_with_a_spreadsheet_once_it_is_applied() {
        PlanSpreadsheets spreadsheets = scene.get(PlanSpreadsheets.class);
        String file = "N°;Intitulé;Axe\n1;Accueillir;A\n";
        long run = spreadsheets
                .check(
                        visitor(DOMINIQUE),
                        planId,
                        "plan.csv",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .runId();
        assertThat(scene.access.told).isEmpty();

        spreadsheets.apply(visitor(DOMINIQUE), run);

        assertThat(scene.access.told).hasSize(1);
    }

    @Test
    void and_nothing_is_added_when_it_cannot_take_it_in() {
        String axis = scene.axis(planId, "A");
        scene.access.refuseRecords();

        assertThatIllegalStateException().isThrownBy(() -> scene.get(ActionEditing.class)
                .create(
                        visitor(DOMINIQUE),
                        planId,
                        null,
                        Map.of(ActionField.TITLE, "Accueillir", ActionField.AXIS, axis)));
        assertThat(scene.get(PlanBoards.class).current(visitor(DOMINIQUE)).rows())
                .isEmpty();
    }
}
