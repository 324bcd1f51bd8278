// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.setup;

import static fr.essaim.directory.TownDirectory.AGGLOMERATION;
import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.CITY;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.GONE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.directory.TownDirectory.SOCIAL_CENTRE;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.plan.PlanScene.fromTheNeighbourTown;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.Statements;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanLines;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.board.AxisNode;
import fr.essaim.plan.board.GroupNode;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.board.PlanSummary;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.text.InvalidLineException;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PlanSetupTest {

    private static final String AXES = "1;Accueillir\n1.1;Ouvrir\n2;Prendre soin";
    private static final String GROUPS = "G1;Accueil\nG2;Bâtiments";

    private PlanScene scene;
    private PlanSetup setup;

    @BeforeEach
    void openTown() {
        scene = new PlanScene();
        setup = scene.get(PlanSetup.class);
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    private static PlanDraft draft(String axes, String groups) {
        return draft("Cap 2030", 2024, 2030, Set.of(CITY, AGGLOMERATION), axes, groups);
    }

    private static PlanDraft draft(String title, int start, int end, Set<Long> shared, String axes, String groups) {
        return new PlanDraft(
                title,
                start,
                end,
                "<p>Ensemble</p>",
                shared,
                PlanLines.read(PlanLines.AXES, axes),
                PlanLines.read(PlanLines.GROUPS, groups));
    }

    private PlanSettings settings(long planId) {
        return setup.find(visitor(DOMINIQUE), planId);
    }

    private long create() {
        return setup.create(visitor(DOMINIQUE), draft(AXES, GROUPS));
    }

    private void change(long planId, PlanDraft draft) {
        setup.change(visitor(DOMINIQUE), planId, settings(planId).version(), draft);
    }

    private PlanBoard board() {
        return scene.get(PlanBoards.class).current(visitor(SACHA));
    }

    private long action(long planId, String axis, String group) {
        Map<ActionField, String> values = Map.of(
                ActionField.TITLE,
                "Ouvrir un guichet unique",
                ActionField.AXIS,
                scene.axis(planId, axis),
                ActionField.WORKING_GROUP,
                scene.group(planId, group),
                ActionField.INSTITUTIONS,
                Long.toString(CITY));
        return scene.get(ActionEditing.class)
                .create(visitor(DOMINIQUE), planId, null, values)
                .actionId();
    }

    private static void assertRefused(ThrowingCallable call, String field, String key) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.messageKey()).isEqualTo(key);
        });
    }

    @Test
    void opens_the_first_plan_of_a_site_as_its_current_one() {
        long planId = create();

        PlanBoard board = board();
        assertThat(board.plan().id()).isEqualTo(planId);
        assertThat(board.plan().institutionIds()).containsExactly(CITY, AGGLOMERATION);
        assertThat(board.axes())
                .extracting(AxisNode::code, AxisNode::title, AxisNode::depth)
                .containsExactly(tuple("1", "Accueillir", 0), tuple("1.1", "Ouvrir", 1), tuple("2", "Prendre soin", 0));
        assertThat(board.groups()).extracting(GroupNode::code).containsExactly("G1", "G2");
        assertThat(action(planId, "1.1", "G1")).isPositive();
    }

    @Test
    void begins_with_all_institutions_and_the_present_year() {
        PlanDraft blank = setup.blank(visitor(DOMINIQUE));

        assertThat(blank.institutionIds()).containsExactlyInAnyOrder(CITY, AGGLOMERATION, SOCIAL_CENTRE);
        assertThat(blank.startYear()).isEqualTo(2026);
    }

    @Test
    void finds_a_part_above_the_axis_it_belongs_to() {
        setup.create(visitor(DOMINIQUE), draft("3.1;Ouvrir\n3.1.1;Tard\n3;Accueillir", ""));

        assertThat(board().axes()).extracting(AxisNode::code).containsExactly("3", "3.1", "3.1.1");
    }

    @Test
    void keeps_a_later_plan_aside_until_it_is_made_current() {
        long first = create();
        assertThat(board().plan().current()).isTrue();
        long second = create();
        assertThat(board().plan().id()).isEqualTo(first);

        setup.makeCurrent(visitor(DOMINIQUE), second);

        assertThat(board().plan().id()).isEqualTo(second);
        assertThat(settings(first).current()).isFalse();
        PlanBoards boards = scene.get(PlanBoards.class);
        assertThat(boards.of(visitor(SACHA), first).plan().current()).isFalse();
        assertThat(boards.plans(visitor(SACHA)))
                .extracting(PlanSummary::id, PlanSummary::current)
                .containsExactly(tuple(second, true), tuple(first, false));
        setup.makeCurrent(visitor(DOMINIQUE), first);
        setup.makeCurrent(visitor(DOMINIQUE), first);
        assertThat(board().plan().id()).isEqualTo(first);
        assertThat(scene.get(Statements.class)
                        .<String>column("select kind || '/' || about_number from audit_event order by id"))
                .containsExactly("MADE_CURRENT/" + second, "MADE_CURRENT/" + first);
    }

    @Test
    void lets_the_database_refuse_a_second_current_plan() {
        long first = create();
        long second = create();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> write("update administration_plan set current_plan = true where id = " + second))
                .withMessageMatching("(?is).*\\badministration_plan_one_current\\b.*");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> write("update administration_plan set current_plan = false where id = " + second))
                .withMessageMatching("(?is).*\\badministration_plan_current\\b.*");
        assertThat(settings(first).current()).isTrue();
        assertThat(settings(second).current()).isFalse();
    }

    private void write(String sql) throws Exception {
        scene.database.transactions().requiresNew(() -> scene.get(EntityManager.class)
                .createNativeQuery(sql)
                .executeUpdate());
    }

    @Test
    void changes_what_is_said_of_a_plan_and_what_it_is_made_of() {
        long planId = create();
        long actionId = action(planId, "1.1", "G1");
        long revision = board().plan().revision();

        change(
                planId,
                draft(
                        "Cap 2032",
                        2025,
                        2032,
                        Set.of(CITY),
                        "3;Alléger\n1;Mieux accueillir\n1.1;Ouvrir",
                        "G1;Accueils"));

        PlanBoard board = board();
        assertThat(board.plan().title()).isEqualTo("Cap 2032");
        assertThat(board.plan().endYear()).isEqualTo(2032);
        assertThat(board.plan().institutionIds()).containsExactly(CITY);
        assertThat(board.plan().revision()).isGreaterThan(revision);
        assertThat(board.axes())
                .extracting(AxisNode::code, AxisNode::title)
                .containsExactly(tuple("3", "Alléger"), tuple("1", "Mieux accueillir"), tuple("1.1", "Ouvrir"));
        assertThat(board.groups()).extracting(GroupNode::name).containsExactly("Accueils");
        assertThat(board.row(actionId).orElseThrow().axisId()).isEqualTo(Long.parseLong(scene.axis(planId, "1.1")));
    }

    @Test
    void removes_an_axis_with_its_parts() {
        long planId = create();

        change(planId, draft("2;Prendre soin", ""));

        assertThat(board().axes()).extracting(AxisNode::code).containsExactly("2");
        assertThat(board().groups()).isEmpty();
    }

    @Test
    void keeps_the_axes_groups_and_institutions_that_have_actions() {
        long planId = create();
        action(planId, "1.1", "G2");

        assertRefused(() -> change(planId, draft("1;Accueillir", GROUPS)), "AXES", "plan.axis-in-use");
        assertRefused(() -> change(planId, draft(AXES, "G1;Accueil")), "GROUPS", "plan.group-in-use");
        assertRefused(
                () -> change(planId, draft("Cap 2030", 2024, 2030, Set.of(AGGLOMERATION), AXES, GROUPS)),
                "INSTITUTIONS",
                "plan.institution-in-use");
        assertThat(settings(planId).draft()).isEqualTo(draft(AXES, GROUPS));
    }

    @Test
    void stores_nothing_of_a_draft_with_a_line_that_does_not_fit() {
        assertThatExceptionOfType(InvalidLineException.class)
                .isThrownBy(() -> setup.create(visitor(DOMINIQUE), draft("1;Accueillir\n2.1;Ouvrir", GROUPS)));

        assertThat(scene.get(PlanBoards.class).plans(visitor(DOMINIQUE))).isEmpty();
    }

    @Test
    void shares_a_plan_among_institutions_of_the_directory_only() {
        assertRefused(
                () -> setup.create(visitor(DOMINIQUE), draft("Cap", 2024, 2030, Set.of(CITY, 99L), AXES, GROUPS)),
                "INSTITUTIONS",
                "value.unknown");
    }

    @Test
    void refuses_a_change_of_what_someone_else_changed_meanwhile() {
        long planId = create();
        int seen = settings(planId).version();
        change(planId, draft("1;Accueillir mieux\n1.1;Ouvrir\n2;Prendre soin", GROUPS));

        assertThatExceptionOfType(PlanChangedException.class)
                .isThrownBy(() -> setup.change(visitor(DOMINIQUE), planId, seen, draft(AXES, GROUPS)));
        assertThat(settings(planId).version()).isEqualTo(seen + 1);
        assertThat(board().axes().get(0).title()).isEqualTo("Accueillir mieux");
    }

    @Test
    void changes_nothing_when_nothing_is_different() {
        long planId = create();
        PlanSettings before = settings(planId);
        long revision = board().plan().revision();

        change(planId, before.draft());

        assertThat(settings(planId)).isEqualTo(before);
        assertThat(board().plan().revision()).isEqualTo(revision);
    }

    @Test
    void keeps_who_changed_what() {
        long planId = create();
        change(planId, draft("Cap 2031", 2024, 2030, Set.of(CITY, AGGLOMERATION), "1;Servir\n1.1;Ouvrir", GROUPS));
        long other = create();
        setup.makeCurrent(visitor(DOMINIQUE), other);

        List<FieldChange> changes = history(planId);
        assertThat(changes)
                .extracting(FieldChange::field, FieldChange::before, FieldChange::after)
                .containsExactlyInAnyOrder(
                        tuple("CREATED", "", "Cap 2030"),
                        tuple("TITLE", "Cap 2030", "Cap 2031"),
                        tuple("AXES", "1, 1.1, 2", "1, 1.1"),
                        tuple("AXIS", "1 Accueillir", "1 Servir"),
                        tuple("AXIS", "2 Prendre soin", ""));
        assertThat(changes).extracting(FieldChange::by).containsOnly(DOMINIQUE);
        assertThat(changes.get(0).recordVersion()).isEqualTo(2);
        assertThat(history(other)).extracting(FieldChange::field).containsExactly("CURRENT", "CREATED");
        assertThat(history(other).get(0).recordVersion())
                .isEqualTo(settings(other).version());
    }

    private List<FieldChange> history(long planId) {
        return scene.get(FieldChangeRepository.class)
                .of(TOWN, new RecordKey("AdministrationPlan", planId), 0, 50)
                .items();
    }

    @Test
    void belongs_to_those_who_manage_plans() {
        long planId = create();

        assertNotAllowed(() -> setup.blank(visitor(CAMILLE)));
        assertNotAllowed(() -> setup.find(visitor(CAMILLE), planId));
        assertNotAllowed(() -> setup.create(visitor(CAMILLE), draft(AXES, GROUPS)));
        assertNotAllowed(() -> setup.change(visitor(CAMILLE), planId, 1, draft(AXES, GROUPS)));
        assertNotAllowed(() -> setup.makeCurrent(visitor(CAMILLE), planId));
    }

    private static void assertNotAllowed(ThrowingCallable call) {
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(call);
    }

    @Test
    void finds_no_plan_of_another_site_and_none_that_may_not_be_seen() {
        long planId = create();
        scene.access.grant(GONE, PlanPermission.MANAGE_PLAN);

        assertNotFound(() -> setup.find(fromTheNeighbourTown(DOMINIQUE), planId));
        assertNotFound(() -> setup.change(fromTheNeighbourTown(DOMINIQUE), planId, 1, draft(AXES, GROUPS)));
        assertNotFound(() -> setup.makeCurrent(fromTheNeighbourTown(DOMINIQUE), planId));
        assertNotFound(() -> setup.find(visitor(GONE), planId));
        assertThat(scene.get(PlanBoards.class).plans(fromTheNeighbourTown(DOMINIQUE)))
                .isEmpty();
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(call);
    }

    @Test
    void gives_each_site_a_current_plan_of_its_own() {
        create();

        long elsewhere = setup.create(fromTheNeighbourTown(DOMINIQUE), draft(AXES, GROUPS));

        assertThat(scene.get(PlanBoards.class)
                        .current(fromTheNeighbourTown(DOMINIQUE))
                        .plan()
                        .id())
                .isEqualTo(elsewhere);
    }
}
