// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.directory.TownDirectory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.ProgressReportDraft;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.ActionSheet;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.FollowUpNotes;
import fr.essaim.plan.follow.HistoryLine;
import fr.essaim.plan.follow.NoteLine;
import fr.essaim.plan.follow.ProgressReporting;
import fr.essaim.plan.follow.ReportLine;
import fr.essaim.plan.follow.SheetPages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dominique, who administers the portal, looks at it in the place of somebody else and acts there. */
@OnEachDatabase
class ImpersonationTest {

    private PlanScene scene;
    private long planId;
    private long actionId;

    @BeforeEach
    void openTown() {
        scene = new PlanScene();
        planId = scene.currentPlan();
        actionId = scene.actionLedByCamille(planId);
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    private static Visitor inPlaceOf(AgentId agent) {
        return new Visitor(TOWN, agent, Locale.FRENCH, Optional.of(DOMINIQUE));
    }

    private ActionSheet sheet() {
        return scene.get(ActionSheets.class).sheet(PlanScene.visitor(SACHA), actionId, SheetPages.NEWEST);
    }

    @Test
    void what_is_changed_is_kept_under_both() {
        scene.get(ActionEditing.class)
                .edit(
                        inPlaceOf(CAMILLE),
                        actionId,
                        scene.row(planId, actionId).version(),
                        Map.of(ActionField.BUDGET, "12000"));

        HistoryLine change = sheet().history().items().get(0);
        assertThat(change.by()).isEqualTo(CAMILLE);
        assertThat(change.impersonator()).contains(DOMINIQUE);
    }

    @Test
    void a_report_and_a_note_are_kept_under_both() {
        scene.get(ProgressReporting.class)
                .report(inPlaceOf(CAMILLE), actionId, new ProgressReportDraft(40, Confidence.ACHIEVABLE, null, "Oui."));
        scene.get(FollowUpNotes.class).add(inPlaceOf(CAMILLE), actionId, "Vu avec le service.");

        ReportLine report = sheet().reports().items().get(0);
        NoteLine note = sheet().notes().items().get(0);
        assertThat(report.by()).isEqualTo(CAMILLE);
        assertThat(report.impersonator()).contains(DOMINIQUE);
        assertThat(note.by()).isEqualTo(CAMILLE);
        assertThat(note.impersonator()).contains(DOMINIQUE);
    }

    @Test
    void what_people_do_themselves_is_theirs_alone() {
        scene.get(FollowUpNotes.class).add(PlanScene.visitor(CAMILLE), actionId, "Vu.");

        assertThat(sheet().notes().items().get(0).impersonator()).isEmpty();
        assertThat(sheet().history().items()).isNotEmpty().allSatisfy(line -> assertThat(line.impersonator())
                .isEmpty());
    }

    @Test
    void the_rights_are_those_of_the_agent_not_of_the_administrator() {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scene.get(FollowUpNotes.class).add(inPlaceOf(SACHA), actionId, "Vu."));
    }
}
