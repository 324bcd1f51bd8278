// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static fr.essaim.directory.SampleAuthority.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.demonstration.DemonstrationGroup;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Institution;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A whole authority, 1,650 people on a directory server: the same sentences for every server. */
abstract class LdapAuthorityContract {

    protected abstract LdapScene scene();

    /** The people who were put there. */
    protected abstract DemonstrationTree tree();

    @Test
    void everybody_is_found_page_by_page_once_and_in_the_order_of_names() {
        List<StaffMember> all = pages(first -> scene().directory.search(SITE, "", first, 200));

        assertThat(all).hasSize(1_650);
        assertThat(names(all))
                .containsExactlyInAnyOrderElementsOf(names(tree().people.people()));
        assertThat(new HashSet<>(all.stream().map(StaffMember::id).toList())).hasSize(1_650);
        assertThat(all).map(LdapAuthorityContract::order).isSorted();
    }

    @Test
    void all_are_named_by_number_and_then_from_memory() {
        List<AgentId> numbers = pages(first -> scene().directory.search(SITE, "", first, 200)).stream()
                .map(StaffMember::id)
                .toList();
        try (LdapScene later = scene().again()) {
            assertThat(later.directory.findAll(SITE, numbers)).hasSize(1_650);
            assertThat(later.directory.findAll(SITE, numbers)).hasSize(1_650);
            assertThat(later.directory.statistics().people().asked()).isEqualTo(1_650);
        }
    }

    @Test
    void four_hundred_names_are_told_apart_at_once() {
        List<StaffMember> some = tree().people.people().subList(200, 600);
        Map<String, List<StaffMember>> found = scene().directory
                .allNamed(SITE, some.stream().map(StaffMember::displayName).toList());
        Map<String, Long> namesakes = tree().people.people().stream()
                .collect(Collectors.groupingBy(StaffMember::displayName, Collectors.counting()));

        assertThat(some).allSatisfy(member -> assertThat(found.get(member.displayName()))
                .hasSize(namesakes.get(member.displayName()).intValue())
                .allSatisfy(one -> assertThat(one.displayName()).isEqualTo(member.displayName())));
    }

    @Test
    void every_group_has_its_members() {
        for (DemonstrationGroup group : tree().people.groups()) {
            Map<AgentId, StaffMember> known =
                    tree().people.people().stream().collect(Collectors.toMap(StaffMember::id, member -> member));
            assertThat(names(pages(first -> scene().directory.members(SITE, group.code(), first, 200))))
                    .as(group.code())
                    .containsExactlyInAnyOrderElementsOf(
                            names(group.members().stream().map(known::get).toList()));
        }
    }

    @Test
    void institutions_and_departments_come_from_what_is_said_of_people() {
        assertThat(scene().directory.institutions(SITE))
                .extracting(Institution::name)
                .containsExactlyInAnyOrderElementsOf(tree().people.institutions().stream()
                        .map(Institution::name)
                        .toList());
        assertThat(scene().directory.departments(SITE))
                .extracting(Department::name)
                .hasSizeGreaterThan(60);
        StaffMember dgs =
                scene().directory.signIn("dgs", DemonstrationPeople.PASSWORD).orElseThrow();
        assertThat(scene().directory.departments(SITE))
                .filteredOn(department -> department.id() == dgs.departmentId())
                .singleElement()
                .satisfies(department -> {
                    assertThat(department.name()).isEqualTo("Direction générale des services de la Ville");
                    assertThat(department.institutionId()).isEqualTo(dgs.institutionId());
                });
    }

    @Test
    void the_five_sign_in_with_the_roles_of_their_groups() {
        tree().people.accounts().forEach(account -> {
            StaffMember member = scene().directory
                    .signIn(account.login(), DemonstrationPeople.PASSWORD)
                    .orElseThrow();
            assertThat(scene().directory.roles(member.id())).contains("agent").containsAll(account.roles());
            assertThat(scene().directory.roles(member.id()))
                    .hasSize(1 + account.roles().size());
        });
    }

    @Test
    void wrong_and_empty_passwords_and_accounts_without_password_are_refused() {
        assertThat(scene().directory.signIn("dgs", "faux")).isEmpty();
        assertThat(scene().directory.signIn("dgs", "")).isEmpty();
        assertThat(scene().directory.signIn("a1300", "essaim")).isEmpty();
        assertThat(scene().directory.signIn("*", "essaim")).isEmpty();
    }

    private static List<StaffMember> pages(IntFunction<Slice<StaffMember>> page) {
        List<StaffMember> all = new ArrayList<>();
        Slice<StaffMember> next = page.apply(0);
        while (!next.items().isEmpty()) {
            all.addAll(next.items());
            next = page.apply(all.size());
        }
        assertThat(next.total()).isEqualTo(all.size());
        return all;
    }

    private static List<String> names(List<StaffMember> members) {
        return members.stream()
                .map(member -> member.displayName() + "|" + member.jobTitle() + "|" + member.mail())
                .toList();
    }

    private static String order(StaffMember member) {
        return Folding.of(member.lastName() + " " + member.firstName());
    }
}
