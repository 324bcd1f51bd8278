// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.NEIGHBOUR_TOWN;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.plan.PlanScene.fromTheNeighbourTown;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.exchange.Format;
import fr.essaim.history.ChangeCause;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.board.PlanSummary;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.ActionGate;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.ActionSteps;
import fr.essaim.plan.follow.EditOutcome;
import fr.essaim.plan.follow.FollowUpNotes;
import fr.essaim.plan.follow.LeadDuties;
import fr.essaim.plan.follow.NewsRequests;
import fr.essaim.plan.follow.ProgressReporting;
import fr.essaim.plan.follow.RowEdit;
import fr.essaim.plan.follow.SheetPages;
import fr.essaim.plan.setup.PlanDraft;
import fr.essaim.plan.setup.PlanSetup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two sites of one portal, each with its plan. Dominique may do everything on both: what keeps the plans apart here is
 * the site alone.
 */
@OnEachDatabase
class TwoSitesTest {

    /** What is asked without naming a plan or an action: it answers for the visitor's own site, as tested below. */
    private static final Set<String> OF_THE_OWN_SITE = Set.of(
            "PlanBoards.current",
            "PlanBoards.findCurrent",
            "PlanBoards.plans",
            "PlanBoards.number",
            "LeadDuties.of",
            "LedActions.of",
            "SavedViews.of",
            "SavedViews.save",
            "SavedViews.remove",
            "PlanSetup.blank",
            "PlanSetup.create");

    /** What services ask about a record that they have found on the visitor's site already. */
    private static final Set<String> ONCE_FOUND = Set.of(
            "ActionRights.on",
            "ActionRights.canView",
            "ActionRights.checkUpdate",
            "ActionRights.checkReport",
            "ActionRights.checkNote",
            "ActionGate.stamp");

    private static final PlanDraft DRAFT =
            new PlanDraft("Chez nous", 2024, 2030, "", Set.of(1L), List.of(new PlanLine(1, "A", "Axe")), List.of());

    private PlanScene scene;
    private long planId;
    private long actionId;
    private long stepId;
    private long runId;
    private long neighbourPlanId;

    @BeforeEach
    void openBothSites() {
        scene = new PlanScene();
        planId = scene.currentPlan();
        actionId = scene.actionLedByCamille(planId);
        stepId = scene.get(ActionSteps.class).add(visitor(DOMINIQUE), actionId, "Préparer", null, null);
        runId = scene.get(PlanSpreadsheets.class)
                .check(visitor(DOMINIQUE), planId, "plan.csv", stream())
                .runId();
        neighbourPlanId = scene.currentPlan(NEIGHBOUR_TOWN);
    }

    private static ByteArrayInputStream stream() {
        return new ByteArrayInputStream("Titre\nAccueillir\n".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void closeBothSites() {
        scene.close();
    }

    /** Every way into a plan or an action of the town, taken from the neighbour's site. */
    private Map<String, ThrowingCallable> tries() {
        Visitor neighbour = fromTheNeighbourTown(DOMINIQUE);
        OutputStream nowhere = new ByteArrayOutputStream();
        PlanBoards boards = scene.get(PlanBoards.class);
        ActionSheets sheets = scene.get(ActionSheets.class);
        ActionSteps steps = scene.get(ActionSteps.class);
        ActionEditing editing = scene.get(ActionEditing.class);
        ProgressReporting reporting = scene.get(ProgressReporting.class);
        PlanSetup setup = scene.get(PlanSetup.class);
        PlanSpreadsheets files = scene.get(PlanSpreadsheets.class);
        Map<ActionField, String> budget = Map.of(ActionField.BUDGET, "1");
        Map<String, ThrowingCallable> tries = new LinkedHashMap<>();
        tries.put("PlanBoards.of", () -> boards.of(neighbour, planId));
        tries.put("ActionSheets.sheet", () -> sheets.sheet(neighbour, actionId, SheetPages.NEWEST));
        tries.put("ActionSheets.form", () -> sheets.form(neighbour, actionId));
        tries.put("ActionSheets.step", () -> sheets.step(neighbour, actionId, stepId));
        tries.put("ActionGate.take", () -> scene.get(ActionGate.class).take(neighbour, actionId));
        tries.put("NewsRequests.ask", () -> scene.get(NewsRequests.class).ask(neighbour, actionId));
        tries.put("FollowUpNotes.add", () -> scene.get(FollowUpNotes.class).add(neighbour, actionId, "Vu."));
        tries.put("ActionSteps.add", () -> steps.add(neighbour, actionId, "Étape", null, null));
        tries.put("ActionSteps.change", () -> steps.change(neighbour, actionId, stepId, "Étape", null, null));
        tries.put("ActionSteps.entrust", () -> steps.entrust(neighbour, actionId, stepId, CAMILLE));
        tries.put("ActionSteps.complete", () -> steps.complete(neighbour, actionId, stepId));
        tries.put("ActionSteps.reopen", () -> steps.reopen(neighbour, actionId, stepId));
        tries.put("ActionSteps.remove", () -> steps.remove(neighbour, actionId, stepId));
        tries.put("ActionEditing.edit", () -> editing.edit(neighbour, actionId, 1, budget));
        tries.put("ActionEditing.editAll", () -> editing.editAll(neighbour, Map.of(actionId, 1), budget, ""));
        tries.put(
                "ActionEditing.takeBack",
                () -> editing.takeBack(
                        neighbour, List.of(new EditOutcome(actionId, 1, Set.of(), budget, Set.of())), ""));
        tries.put("ActionEditing.create", () -> editing.create(neighbour, planId, null, budget));
        tries.put(
                "ActionEditing.save",
                () -> editing.save(
                        neighbour,
                        neighbourPlanId,
                        List.of(new RowEdit(actionId, null, 1, budget)),
                        ChangeCause.IMPORT));
        tries.put(
                "ProgressReporting.report",
                () -> reporting.report(
                        neighbour, actionId, new ProgressReportDraft(1, Confidence.SECURED, null, "Oui.")));
        tries.put("ProgressReporting.undoLast", () -> reporting.undoLast(neighbour, actionId));
        tries.put("PlanSetup.find", () -> setup.find(neighbour, planId));
        tries.put("PlanSetup.change", () -> setup.change(neighbour, planId, 1, DRAFT));
        tries.put("PlanSetup.makeCurrent", () -> setup.makeCurrent(neighbour, planId));
        tries.put("PlanSpreadsheets.template", () -> files.template(neighbour, planId, Format.CSV, nowhere));
        tries.put(
                "PlanSpreadsheets.export",
                () -> files.export(neighbour, planId, ActionFilter.ALL, Format.CSV, nowhere));
        tries.put("PlanSpreadsheets.check", () -> files.check(neighbour, planId, "plan.csv", stream()));
        tries.put("PlanSpreadsheets.preview", () -> files.preview(neighbour, runId));
        tries.put(
                "PlanSpreadsheets.settle",
                () -> files.settle(neighbour, runId, 1, ActionField.TITLE, PlanSpreadsheets.Keep.values()[0]));
        tries.put("PlanSpreadsheets.apply", () -> files.apply(neighbour, runId));
        tries.put("PlanSpreadsheets.takeBack", () -> files.takeBack(neighbour, runId, ""));
        tries.put("PlanSpreadsheets.runs", () -> files.runs(neighbour, planId));
        tries.put("PlanSpreadsheets.reportFile", () -> files.reportFile(neighbour, runId, nowhere));
        return tries;
    }

    @Test
    void nothing_of_one_site_is_found_from_the_other_whatever_one_may_do_there() {
        int version = scene.row(planId, actionId).version();

        assertThat(tries()).allSatisfy((name, attempt) -> assertThatExceptionOfType(RecordNotFoundException.class)
                .as(name)
                .isThrownBy(attempt));
        assertThat(scene.row(planId, actionId).version()).isEqualTo(version);
    }

    @Test
    void every_service_that_takes_a_visitor_is_tried() {
        Set<String> services = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.essaim.plan").stream()
                        .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(TwoSitesTest::takesVisitor)
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toSet());

        assertThat(services)
                .containsExactlyInAnyOrderElementsOf(Stream.of(tries().keySet(), OF_THE_OWN_SITE, ONCE_FOUND)
                        .flatMap(Set::stream)
                        .toList());
    }

    private static boolean takesVisitor(JavaMethod method) {
        List<JavaClass> types = method.getRawParameterTypes();
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !types.isEmpty()
                && types.get(0).isEquivalentTo(Visitor.class);
    }

    @Test
    void each_site_answers_with_its_own_plan() {
        PlanBoards boards = scene.get(PlanBoards.class);
        long further = scene.get(PlanSetup.class).create(fromTheNeighbourTown(DOMINIQUE), DRAFT);

        assertThat(boards.current(visitor(DOMINIQUE)).plan().id()).isEqualTo(planId);
        assertThat(boards.current(fromTheNeighbourTown(DOMINIQUE)).plan().id()).isIn(neighbourPlanId, further);
        assertThat(boards.plans(visitor(DOMINIQUE))).extracting(PlanSummary::id).containsExactly(planId);
        assertThat(boards.plans(fromTheNeighbourTown(DOMINIQUE)))
                .extracting(PlanSummary::id)
                .containsExactlyInAnyOrder(neighbourPlanId, further);
        assertThat(boards.current(visitor(DOMINIQUE)).rows())
                .extracting(row -> row.id())
                .containsExactly(actionId);
        assertThat(boards.current(fromTheNeighbourTown(DOMINIQUE)).rows()).isEmpty();
        assertThat(scene.get(PlanSetup.class)
                        .blank(fromTheNeighbourTown(DOMINIQUE))
                        .axes())
                .isEmpty();
    }

    @Test
    void what_a_lead_owes_is_asked_for_on_the_site_where_it_is_owed() {
        scene.get(ActionEditing.class)
                .edit(
                        visitor(DOMINIQUE),
                        actionId,
                        scene.row(planId, actionId).version(),
                        Map.of(ActionField.PLANNED_END, "2026-02-01"));

        assertThat(scene.get(LeadDuties.class).of(visitor(CAMILLE))).isNotEmpty();
        assertThat(scene.get(LeadDuties.class).of(fromTheNeighbourTown(CAMILLE)))
                .isEmpty();
        assertThat(TOWN).isNotEqualTo(NEIGHBOUR_TOWN);
    }
}
