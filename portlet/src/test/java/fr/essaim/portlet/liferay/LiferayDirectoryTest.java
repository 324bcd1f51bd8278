// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import static fr.essaim.directory.SampleAuthority.FORMER;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static fr.essaim.portlet.liferay.FakePortal.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.liferay.portal.kernel.model.Group;
import com.liferay.portal.kernel.model.UserConstants;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.DirectoryContract;
import fr.essaim.directory.Institution;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LiferayDirectoryTest extends DirectoryContract {

    private final FakePortal portal = FakePortal.ofSample();
    private final LiferayDirectory directory = new LiferayDirectory(portal.services(), ThreadCompany.scope());

    @Override
    protected Directory directory() {
        return directory;
    }

    @Test
    void an_account_without_mail_screen_name_or_name_is_known_by_its_number() {
        portal.user(
                new StaffMember(new AgentId(200), null, null, null, null, 0, 0, null, true),
                1,
                UserConstants.TYPE_REGULAR,
                null);
        portal.user(person(201, "", "", 0), 1, UserConstants.TYPE_REGULAR, "jdupont");

        assertThat(directory.find(SITE, new AgentId(200)))
                .contains(new StaffMember(new AgentId(200), "", "200", "", "", 0, 0, Locale.FRENCH, true));
        assertThat(directory.find(SITE, new AgentId(201)))
                .map(StaffMember::displayName)
                .contains("jdupont");
        assertThat(directory.search(SITE, "jdup", 0, 10).total()).isEqualTo(1);
    }

    @Test
    void guests_and_service_accounts_are_nobody() {
        portal.user(person(210, "Invité", "", 0), 1, UserConstants.TYPE_GUEST, "guest");
        portal.user(person(211, "Robot", "", 0), 1, UserConstants.TYPE_SERVICE_ACCOUNT, "robot");

        assertThat(directory.findAll(SITE, List.of(new AgentId(210), new AgentId(211))))
                .isEmpty();
        assertThat(directory.search(SITE, "", 0, 200).total()).isEqualTo(7);
    }

    @Test
    void a_deleted_account_is_absent_and_so_is_its_place_in_a_group() {
        portal.users.remove(ZOE.value());

        assertThat(directory.find(SITE, ZOE)).isEmpty();
        assertThat(directory.members(SITE, "gt-accueil", 0, 10).items())
                .extracting(StaffMember::id)
                .containsExactly(JEAN);
    }

    @Test
    void a_loop_of_organizations_is_cut_at_its_lowest_number() {
        portal.organization(31, 33, "", "Un");
        portal.organization(32, 31, "", "Deux");
        portal.organization(33, 32, "", "Trois");
        portal.organization(34, 34, "", "Soi-même");
        portal.user(person(220, "Ada", "Boucle", 33));

        assertThat(directory.institutions(SITE))
                .extracting(Institution::name)
                .containsExactly("Ville", "Agglomération", "Un", "Soi-même");
        assertThat(directory.departments(SITE))
                .contains(new Department(32, 0, 31, "Deux", "Deux"), new Department(33, 32, 31, "Trois", "Trois"));
        assertThat(directory.find(SITE, new AgentId(220)))
                .hasValueSatisfying(
                        ada -> assertThat(ada.institutionId()).isEqualTo(31).isNotEqualTo(ada.departmentId()));
    }

    @Test
    void an_organization_whose_parent_is_gone_stands_at_the_top() {
        portal.organization(40, 39, "41f2a0f5-8d5c-4b0e-9d2e-3f6b8f1c2a77", "Orpheline");

        assertThat(directory.institutions(SITE)).contains(new Institution(40, "Orpheline", "Orpheline"));
    }

    @Test
    void somebody_in_several_organizations_is_placed_in_the_most_particular() {
        portal.join(11, ZOE.value());
        portal.join(23, ZOE.value());

        assertThat(directory.find(SITE, ZOE)).map(StaffMember::departmentId).contains(23L);
    }

    @Test
    void a_role_counts_for_the_user_groups_organizations_and_sites_that_hold_it() {
        portal.roles.put("Pilotage", 800L);
        portal.join(800, 105);
        portal.join(60_000, 103);
        portal.roleGroups.put(800L, List.of(group(true, false, 900, 0), group(false, false, 0, 60_000)));

        assertThat(directory.members(SITE, "Pilotage", 0, 10).items())
                .extracting(member -> member.id().value())
                .containsExactlyInAnyOrder(101L, 102L, 103L, 105L);
    }

    private static Group group(boolean userGroup, boolean organization, long classPk, long number) {
        return Recording.of(Group.class)
                .value("isUserGroup", userGroup)
                .value("isOrganization", organization)
                .value("getClassPK", classPk)
                .value("getGroupId", number)
                .asked();
    }

    @Test
    void a_group_of_20000_is_read_page_by_page() {
        portal.userGroups.put("tous", 901L);
        LongStream.range(10_000, 30_000).forEach(number -> {
            portal.user(person(number, "P" + number, "Nombreux", 0));
            portal.join(901, number);
        });
        Set<AgentId> seen = new HashSet<>();
        int first = 0;
        Slice<StaffMember> page;
        do {
            page = directory.members(SITE, "tous", first, 200);
            page.items().forEach(member -> seen.add(member.id()));
            first += 200;
        } while (!page.items().isEmpty());

        assertThat(seen).hasSize(20_000);
        assertThat(page.total()).isEqualTo(20_000);
        assertThat(portal.largestAnswer).isLessThanOrEqualTo(LiferayDirectory.READ_AT_ONCE);
        assertThat(directory.members(SITE, "tous", 0, 20_000).items()).hasSize(200);
    }

    @Test
    void many_people_are_described_with_few_queries_and_remembered() {
        LongStream.range(10_000, 10_300).forEach(number -> portal.user(person(number, "P", "N" + number, 21)));
        List<AgentId> many =
                LongStream.range(10_000, 10_300).mapToObj(AgentId::new).toList();

        assertThat(directory.findAll(SITE, many)).hasSize(300);
        int asked = portal.userService.calls().size();
        directory.findAll(SITE, many);

        assertThat(portal.userService.calls())
                .hasSize(asked)
                .filteredOn(call -> call.startsWith("dynamicQuery[Dyn"))
                .hasSize(1);
        assertThat(directory.statistics().hitCount()).isEqualTo(300);
        assertThat(directory.statistics().missCount()).isEqualTo(300);
    }

    @Test
    void a_former_member_is_not_answered_to_a_name() {
        assertThat(directory.named(SITE, "Inès Partie")).isEmpty();
        assertThat(directory.find(SITE, FORMER)).isPresent();
    }
}
