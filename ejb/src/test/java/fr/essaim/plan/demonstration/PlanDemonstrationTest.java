// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.demonstration.ContentRow;
import fr.essaim.demonstration.DemonstrationGroup;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.demonstration.Undertaking;
import fr.essaim.directory.AgentId;
import fr.essaim.history.FieldChange;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionPart;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.FollowUpNote;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.ProgressReport;
import fr.essaim.plan.StrategicAxis;
import fr.essaim.plan.follow.ChangeRecorder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PlanDemonstrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DemonstrationPeople PEOPLE = DemonstrationPeople.create();

    private static DemonstrationDatabase database;

    @BeforeAll
    static void loadTheDemonstration() {
        database = new DemonstrationDatabase();
        assertThat(database.load()).isTrue();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** What the tests look at in an action, read while its transaction runs. */
    private record Seen(
            int number,
            Map<ActionField, String> values,
            int version,
            Instant lastReportAt,
            LocalDate initialEnd,
            int steps,
            int postponements,
            LocalDate completedOn,
            long id) {

        static Seen of(PlanAction action) {
            Map<ActionField, String> values = new TreeMap<>();
            Arrays.stream(ActionField.values()).forEach(field -> values.put(field, field.read(action)));
            return new Seen(
                    action.number(),
                    values,
                    action.version(),
                    action.lastReportAt(),
                    action.initialEnd(),
                    action.steps().size(),
                    action.postponements().size(),
                    action.completedOn(),
                    action.id());
        }

        ActionStatus status() {
            return ActionStatus.valueOf(values.get(ActionField.STATUS));
        }

        boolean overdue() {
            return !status().isOver()
                    && LocalDate.parse(values.get(ActionField.PLANNED_END)).isBefore(TODAY);
        }

        boolean unreported() {
            return status() == ActionStatus.IN_PROGRESS
                    && lastReportAt
                            .atZone(ZoneId.of("Europe/Paris"))
                            .toLocalDate()
                            .plusDays(30)
                            .isBefore(TODAY);
        }
    }

    private static List<Seen> actions(DemonstrationDatabase from) {
        return from.read(() -> from
                .entityManager()
                .createQuery("select a from PlanAction a order by a.number", PlanAction.class)
                .getResultList()
                .stream()
                .map(Seen::of)
                .toList());
    }

    @Test
    void the_plan_has_117_actions_of_which_29_are_priorities() {
        List<Seen> actions = actions(database);

        assertThat(actions).hasSize(117);
        assertThat(actions)
                .filteredOn(action -> action.values().get(ActionField.PRIORITY).equals(PriorityLevel.PRIORITY.name()))
                .hasSize(29);
        assertThat(database.all(AdministrationPlan.class)).singleElement().satisfies(plan -> {
            assertThat(plan.isCurrent()).isTrue();
            assertThat(plan.startYear()).isEqualTo(2024);
            assertThat(plan.endYear()).isEqualTo(2030);
        });
        assertThat(database.all(StrategicAxis.class))
                .filteredOn(axis -> axis.parent().isEmpty())
                .hasSize(7);
        assertThat(database.read(() ->
                        database.all(AdministrationPlan.class).get(0).groups().size()))
                .isEqualTo(10);
    }

    @Test
    void every_action_stands_as_the_files_say() {
        Map<Integer, Seen> actions =
                actions(database).stream().collect(Collectors.toMap(Seen::number, Function.identity()));

        for (ActionContent content : ActionContent.all()) {
            ContentRow facts = content.facts();
            Seen action = actions.get(content.number());
            assertThat(action.values())
                    .as("action " + content.number())
                    .containsEntry(ActionField.TITLE, facts.text("title"))
                    .containsEntry(ActionField.PRIORITY, facts.text("priority"))
                    .containsEntry(ActionField.PLANNED_START, facts.text("start"))
                    .containsEntry(ActionField.PLANNED_END, facts.text("end"))
                    .containsEntry(ActionField.STATUS, facts.text("status"))
                    .containsEntry(ActionField.PROGRESS, facts.text("progress"))
                    .containsEntry(ActionField.CONFIDENCE, facts.text("confidence"))
                    .containsEntry(ActionField.EXPECTED_RESULT, facts.text("expectedResult"))
                    .containsEntry(ActionField.BUDGET, facts.text("budget"));
            assertThat(action.initialEnd()).hasToString(content.firstEnd());
            assertThat(action.steps()).isEqualTo(content.steps().size());
            assertThat(action.postponements()).isEqualTo(content.postponements().size());
        }
    }

    @Test
    void all_statuses_are_shown_and_some_actions_are_overdue_or_without_news() {
        List<Seen> actions = actions(database);

        assertThat(actions.stream().map(Seen::status).collect(Collectors.toSet()))
                .containsOnly(ActionStatus.values());
        assertThat(actions.stream().filter(Seen::overdue).count()).isBetween(10L, 20L);
        assertThat(actions.stream().filter(Seen::unreported).count()).isBetween(10L, 30L);
        assertThat(actions)
                .filteredOn(action -> action.status() == ActionStatus.COMPLETED)
                .allSatisfy(
                        action -> assertThat(action.completedOn()).isNotNull().isBefore(TODAY));
    }

    @Test
    void two_years_of_reports_and_notes_are_in_order_and_past() {
        List<ProgressReport> reports = database.all(ProgressReport.class);
        List<FollowUpNote> notes = database.all(FollowUpNote.class);

        assertThat(reports)
                .hasSize(ContentRow.read(ActionContent.class, "reports").size())
                .allMatch(report -> report.at().isBefore(now()));
        assertThat(notes)
                .hasSize(ContentRow.read(ActionContent.class, "notes").size())
                .allMatch(note -> note.at().isBefore(now()));
        assertThat(reports).allMatch(report -> PEOPLE.knows(report.by()));
        assertThat(notes).allMatch(note -> PEOPLE.knows(note.by()));
    }

    private static Instant now() {
        return TODAY.atStartOfDay(ZoneId.of("Europe/Paris")).toInstant();
    }

    @Test
    void histories_lead_to_the_present_values_through_the_versions() {
        Map<Long, List<FieldChange>> histories = database.read(() -> database
                .entityManager()
                .createQuery("select c.recordId, c from FieldChange c order by c.recordVersion, c.id", Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (FieldChange) row[1], Collectors.toList()))));

        for (Seen action : actions(database)) {
            List<FieldChange> history = histories.get(action.id());
            assertThat(history.get(0).field()).isEqualTo(ChangeRecorder.CREATED);
            assertThat(history.get(history.size() - 1).recordVersion()).isEqualTo(action.version());
            assertThat(history).extracting(FieldChange::at).isSorted().allMatch(now()::isAfter);
            Map<String, String> last = new LinkedHashMap<>();
            for (FieldChange change : history) {
                String before = last.put(change.field(), change.after());
                if (before != null && !change.field().equals(ChangeRecorder.STEP)) {
                    assertThat(change.before()).isEqualTo(before);
                }
            }
            action.values().forEach((field, value) -> {
                if (last.containsKey(field.name())) {
                    assertThat(last).containsEntry(field.name(), value);
                }
            });
        }
    }

    @Test
    void versions_have_no_gap() {
        Map<Long, Set<Integer>> versions = database.read(() -> database
                .entityManager()
                .createQuery("select c.recordId, c.recordVersion from FieldChange c", Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (Integer) row[1], Collectors.toSet()))));

        for (Seen action : actions(database)) {
            assertThat(versions.get(action.id())).hasSize(action.version());
        }
    }

    @Test
    void leads_manage_the_lead_department_or_the_one_above() {
        Map<AgentId, String> departments = PEOPLE.people().stream()
                .collect(Collectors.toMap(one -> one.id(), one -> PEOPLE.departments()
                        .get((int) one.departmentId() - 1)
                        .code()));
        Map<String, String> parents = ContentRow.read(DemonstrationPeople.class, "departments").stream()
                .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("parent")));
        for (Undertaking work : PEOPLE.undertakings().values()) {
            AgentId lead = work.lead();
            String department = work.leadDepartment();
            assertThat(PEOPLE.managers()).contains(lead);
            assertThat(departments.get(lead)).isIn(department, parents.get(department));
        }
    }

    @Test
    void contributors_come_from_the_working_group_and_nobody_has_two_parts() {
        Map<String, Set<AgentId>> groups = PEOPLE.groups().stream()
                .collect(Collectors.toMap(DemonstrationGroup::code, group -> Set.copyOf(group.members())));
        for (Undertaking work : PEOPLE.undertakings().values()) {
            List<AgentId> named = work.everyone().stream().skip(1).toList();
            assertThat(named).doesNotHaveDuplicates();
            assertThat(groups.get(work.group())).containsAll(named);
            assertThat(named).doesNotContain(DemonstrationPeople.AGENT);
        }
    }

    @Test
    void the_pilote_leads_six_actions_of_every_kind_and_co_leads_two() {
        List<Seen> led = actions(database).stream()
                .filter(action -> isPilote(action, ActionField.LEAD))
                .toList();

        assertThat(led).hasSize(6);
        assertThat(led.stream().filter(Seen::overdue)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(led.stream().filter(Seen::unreported)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(led.stream()
                        .filter(action ->
                                action.values().get(ActionField.PRIORITY).equals("PRIORITY")))
                .hasSize(1);
        assertThat(led.stream().filter(action -> action.status() == ActionStatus.COMPLETED))
                .hasSize(1);
        assertThat(actions(database).stream().filter(action -> isPilote(action, ActionField.CO_LEADS)))
                .hasSize(2);
    }

    private static boolean isPilote(Seen action, ActionField field) {
        return List.of(action.values().get(field).split(",")).contains(DemonstrationPeople.PILOTE.toString());
    }

    @Test
    void people_are_stored_by_number_only() {
        Set<AgentId> known = new HashSet<>();
        PEOPLE.people().forEach(person -> known.add(person.id()));

        Set<AgentId> named = database.read(() -> database.all(PlanAction.class).stream()
                .flatMap(action -> Arrays.stream(ActionPart.values()).flatMap(part -> action.agents(part).stream()))
                .collect(Collectors.toSet()));

        assertThat(known).containsAll(named);
    }

    @Test
    void loading_again_changes_nothing() {
        List<Seen> before = actions(database);

        assertThat(database.load()).isFalse();

        assertThat(actions(database)).isEqualTo(before);
        assertThat(database.all(AdministrationPlan.class)).hasSize(1);
    }

    @Test
    void two_portals_get_the_same_demonstration() {
        try (DemonstrationDatabase other = new DemonstrationDatabase()) {
            other.load();

            assertThat(actions(other)).isEqualTo(actions(database));
            assertThat(changes(other)).isEqualTo(changes(database));
        }
    }

    private static List<String> changes(DemonstrationDatabase from) {
        return from.read(() -> from.all(FieldChange.class).stream()
                .map(change -> String.join(
                        "|",
                        change.field(),
                        change.before(),
                        change.after(),
                        change.at().toString(),
                        change.by().toString(),
                        Integer.toString(change.recordVersion()),
                        change.cause().name()))
                .toList());
    }

    @Test
    void a_load_that_breaks_half_way_leaves_nothing() {
        try (DemonstrationDatabase other = new DemonstrationDatabase()) {
            other.read(() -> other.entityManager()
                    .createNativeQuery("alter table follow_up_note add constraint no_notes check (agent_id < 0)")
                    .executeUpdate());

            assertThatThrownBy(() -> other.load()).isInstanceOf(RuntimeException.class);

            assertThat(other.read(() -> other.all(AdministrationPlan.class))).isEmpty();
            assertThat(actions(other)).isEmpty();
        }
    }
}
