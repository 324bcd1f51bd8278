// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Institution;
import fr.essaim.directory.StaffMember;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemonstrationPeopleTest {

    private static final DemonstrationPeople PEOPLE = DemonstrationPeople.create();
    private static final Map<AgentId, StaffMember> BY_ID =
            PEOPLE.people().stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));

    @Test
    void an_authority_of_three_institutions_has_1650_agents_and_230_managers() {
        assertThat(PEOPLE.institutions()).extracting(Institution::code).containsExactly("VILLE", "AGGLO", "CIAS");
        assertThat(PEOPLE.people()).hasSize(1650);
        assertThat(BY_ID).hasSize(1650);
        assertThat(PEOPLE.people().get(0).id()).isEqualTo(new AgentId(1001));
        assertThat(PEOPLE.managers()).hasSize(230).doesNotHaveDuplicates().allMatch(BY_ID::containsKey);
    }

    @Test
    void two_starts_meet_the_same_people() {
        DemonstrationPeople again = DemonstrationPeople.create();

        assertThat(again.people()).isEqualTo(PEOPLE.people());
        assertThat(again.departments()).isEqualTo(PEOPLE.departments());
        assertThat(again.groups()).isEqualTo(PEOPLE.groups());
        assertThat(again.accounts()).isEqualTo(PEOPLE.accounts());
    }

    @Test
    void departments_stand_after_their_parents_and_in_their_institution() {
        Map<Long, Department> seen = new HashMap<>();
        for (Department department : PEOPLE.departments()) {
            if (department.parentId() != 0) {
                assertThat(seen).containsKey(department.parentId());
                assertThat(seen.get(department.parentId()).institutionId()).isEqualTo(department.institutionId());
            }
            seen.put(department.id(), department);
        }
        assertThat(seen).hasSize(PEOPLE.departments().size());
        assertThat(PEOPLE.people())
                .allSatisfy(person -> assertThat(seen.get(person.departmentId()).institutionId())
                        .isEqualTo(person.institutionId()));
    }

    @Test
    void every_department_has_its_headcount() {
        Map<Long, Long> counted = PEOPLE.people().stream()
                .collect(Collectors.groupingBy(StaffMember::departmentId, Collectors.counting()));
        Map<String, Long> ids =
                PEOPLE.departments().stream().collect(Collectors.toMap(Department::code, Department::id));

        for (ContentRow row : ContentRow.read("departments")) {
            assertThat(counted.get(ids.get(row.text("code"))))
                    .as(row.text("code"))
                    .isEqualTo(row.number("headcount"));
        }
    }

    @Test
    void only_two_names_are_borne_twice() {
        Map<String, Long> names = PEOPLE.people().stream()
                .collect(Collectors.groupingBy(StaffMember::displayName, Collectors.counting()));

        assertThat(names.values().stream().filter(count -> count == 2)).hasSize(2);
        assertThat(names.values()).allMatch(count -> count <= 2);
        assertThat(names).hasSize(1648);
    }

    @Test
    void about_two_thirds_have_a_mailbox_of_their_own() {
        List<String> mails = PEOPLE.people().stream()
                .map(StaffMember::mail)
                .filter(mail -> !mail.isEmpty())
                .toList();

        assertThat(mails)
                .doesNotHaveDuplicates()
                .allMatch(mail -> mail.matches("[a-z]+(-[a-z]+)?\\.[a-z]+(-[a-z]+)?2?@valmont\\.example"));
        assertThat(mails.size()).isBetween(1000, 1200);
    }

    @Test
    void job_titles_agree_with_first_names() {
        Map<String, String> genders = ContentRow.read("firstnames").stream()
                .collect(Collectors.toMap(row -> row.text("name"), row -> row.text("gender")));
        Set<String> feminine =
                ContentRow.read("jobs").stream().map(row -> row.text("title_f")).collect(Collectors.toSet());
        Set<String> masculine =
                ContentRow.read("jobs").stream().map(row -> row.text("title_m")).collect(Collectors.toSet());

        assertThat(PEOPLE.people()).allSatisfy(person -> assertThat(person.jobTitle())
                .isIn("F".equals(genders.get(person.firstName())) ? feminine : masculine));
    }

    @Test
    void ten_working_groups_have_12_to_25_members_and_700_agents_contributed() {
        Map<String, Set<AgentId>> groups = PEOPLE.groups().stream()
                .collect(Collectors.toMap(DemonstrationGroup::code, group -> Set.copyOf(group.members())));
        Set<AgentId> inWorkingGroups = new HashSet<>();

        for (ContentRow row : ContentRow.read("groups")) {
            assertThat(groups.get(row.text("code"))).as(row.text("code")).hasSizeBetween(12, 25);
            inWorkingGroups.addAll(groups.get(row.text("code")));
        }

        assertThat(groups).hasSize(13);
        assertThat(groups.get("COPIL")).hasSize(8).contains(DemonstrationPeople.DGS);
        assertThat(groups.get("ENCADREMENT")).hasSize(230);
        assertThat(groups.get("CONTRIBUTEURS")).hasSize(700).containsAll(inWorkingGroups);
        assertThat(groups.values()).allMatch(BY_ID.keySet()::containsAll);
    }

    @Test
    void five_people_may_sign_in() {
        assertThat(PEOPLE.accounts())
                .containsExactly(
                        new DemonstrationAccount("dgs", DemonstrationPeople.DGS, List.of("steering")),
                        new DemonstrationAccount("pilote", DemonstrationPeople.PILOTE, List.of()),
                        new DemonstrationAccount("agent", DemonstrationPeople.AGENT, List.of()),
                        new DemonstrationAccount("rh", DemonstrationPeople.RH, List.of("hr")),
                        new DemonstrationAccount("admin", DemonstrationPeople.ADMIN, List.of("admin")));
        assertThat(PEOPLE.accounts())
                .allSatisfy(
                        account -> assertThat(BY_ID.get(account.agent()).mail()).isNotEmpty());
    }
}
