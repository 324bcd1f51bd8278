// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.plan.PlanScene.TODAY;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.duty.Duty;
import fr.essaim.duty.DutyList;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.ProgressReportDraft;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class LeadDutiesTest {

    @Test
    void say_what_is_owed_and_since_when() {
        try (PlanScene scene = new PlanScene()) {
            long planId = scene.currentPlan();
            long late = scene.action(planId, Map.of(ActionField.PLANNED_END, "2026-02-28"));
            scene.clock.setTo(LocalDate.of(2026, 2, 1));
            scene.get(ProgressReporting.class)
                    .report(visitor(CAMILLE), late, new ProgressReportDraft(10, Confidence.UNKNOWN, null, ""));
            scene.clock.setTo(TODAY);
            long silent = scene.actionLedByCamille(planId);
            long soon = scene.action(
                    planId, Map.of(ActionField.STATUS, "PLANNED", ActionField.PLANNED_START, "2026-03-29"));
            scene.action(planId, Map.of(ActionField.STATUS, "PLANNED", ActionField.PLANNED_START, "2026-03-30"));
            scene.action(planId, Map.of(ActionField.LEAD, EMILE.toString()));
            scene.get(ActionSteps.class).add(visitor(CAMILLE), soon, "Réserver", null, LocalDate.of(2026, 3, 10));
            scene.get(ActionSteps.class).add(visitor(CAMILLE), soon, "Plus tard", null, TODAY);

            assertThat(scene.get(DutyList.class)
                            .of(visitor(CAMILLE), LeadDuties.FEATURE, 0, 10)
                            .items())
                    .extracting(duty -> duty.about().key().id(), Duty::kind, Duty::since, Duty::due, Duty::detail)
                    .containsExactly(
                            owed(
                                    silent,
                                    LeadDuty.NEVER_REPORTED,
                                    LocalDate.of(2026, 1, 1),
                                    LocalDate.of(2026, 1, 1),
                                    ""),
                            owed(late, LeadDuty.OVERDUE, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 28), ""),
                            owed(late, LeadDuty.NOT_REPORTED, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3), ""),
                            owed(
                                    soon,
                                    LeadDuty.STEP_LATE,
                                    LocalDate.of(2026, 3, 11),
                                    LocalDate.of(2026, 3, 10),
                                    "Réserver"),
                            owed(soon, LeadDuty.STARTS_SOON, LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29), ""));
            assertThat(scene.get(LeadDuties.class).of(visitor(SACHA))).isEmpty();
        }
    }

    private static Tuple owed(long action, LeadDuty kind, LocalDate since, LocalDate due, String detail) {
        return tuple(action, kind.name(), since, due, detail);
    }
}
