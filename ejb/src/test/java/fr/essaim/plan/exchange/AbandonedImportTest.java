// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.exchange.Format;
import fr.essaim.exchange.staging.StagedImportCleaning;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanScene;
import fr.essaim.schedule.Jobs;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AbandonedImportTest {

    @Test
    void a_file_that_was_never_applied_is_forgotten_after_thirty_days_and_one_that_was_stays() {
        try (PlanScene town = new PlanScene()) {
            SpreadsheetScene scene = new SpreadsheetScene(town);
            town.actionLedByCamille(scene.planId);
            long applied = check(scene, "Appliqué");
            scene.spreadsheets.apply(SpreadsheetScene.DOMINIQUE, applied);
            check(scene, "Abandonné");
            town.clock.advance(Duration.ofDays(1));
            long younger = check(scene, "Plus récent");
            town.get(Jobs.class).runDue();
            town.clock.advance(Duration.ofDays(29).plusHours(18));

            town.get(Jobs.class).runDue();

            assertThat(town.get(StagedImportCleaning.class)).isNotNull();
            assertThat(scene.spreadsheets.runs(SpreadsheetScene.DOMINIQUE, scene.planId))
                    .extracting(ImportRunSummary::runId)
                    .containsExactly(younger, applied);
            assertThat(scene.spreadsheets
                            .preview(SpreadsheetScene.DOMINIQUE, younger)
                            .updated())
                    .isEqualTo(1);
        }
    }

    private static long check(SpreadsheetScene scene, String title) {
        byte[] file = SpreadsheetScene.edited(
                scene.export(Format.XLSX), sheet -> SpreadsheetScene.set(sheet, 2, ActionField.TITLE, title));
        return scene.check(file).runId();
    }
}
