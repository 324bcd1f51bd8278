// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.util.LDAPSDKException;
import fr.essaim.directory.Directory;
import fr.essaim.directory.DirectoryContract;
import fr.essaim.directory.StaffMember;
import fr.essaim.persistence.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The directory on a server in the manner of OpenLDAP, where only groups know their members. */
@OnEachDatabase
class LdapDirectoryTest extends DirectoryContract {

    private final TestServer server = new TestServer();
    private final LdapScene scene = LdapScene.sample(server);
    private final LdapDirectory directory = scene.directory;

    @AfterEach
    void stop() {
        scene.close();
        server.close();
    }

    @Override
    protected Directory directory() {
        return directory;
    }

    @Test
    void roles_come_from_groups_in_groups_and_a_loop_of_groups_ends() {
        assertThat(directory.roles(ZOE)).containsExactlyInAnyOrder("agent", "steering");
        assertThat(directory.roles(CURIOUS)).containsExactlyInAnyOrder("agent", "admin");
        assertThat(directory.roles(JEAN)).containsExactly("agent");
    }

    @Test
    void where_groups_give_the_first_role_the_others_have_none() {
        try (LdapScene closed = scene.with("essaim.ldap.role.agent", "direction")) {
            assertThat(closed.directory.roles(ZOE)).containsExactlyInAnyOrder("agent", "steering");
            assertThat(closed.directory.roles(JEAN)).isEmpty();
            assertThat(closed.directory.members(SITE, "agent", 0, 10).total()).isEqualTo(1);
        }
    }

    @Test
    void a_role_has_members_like_a_group_former_ones_left_out() {
        assertThat(directory.members(SITE, "steering", 0, 200).items())
                .extracting(StaffMember::id)
                .containsExactly(ZOE);
        assertThat(directory.members(SITE, "admin", 0, 200).items())
                .extracting(StaffMember::id)
                .containsExactly(CURIOUS);
        assertThat(directory.members(SITE, "agent", 0, 200).total()).isEqualTo(7);
    }

    @Test
    void whoever_is_met_for_the_first_time_gets_a_number_that_stays() throws Exception {
        server.entries()
                .add(
                        "dn: uid=nora,ou=people," + TestServer.ROOT,
                        "objectClass: inetOrgPerson",
                        "uid: nora",
                        "cn: Nora",
                        "sn: Haddad",
                        "givenName: Nora");

        StaffMember nora = directory.named(SITE, "Haddad Nora").get(0);
        assertThat(nora.id().value()).isGreaterThan(1_000_000);
        server.entries()
                .modify(
                        "dn: uid=nora,ou=people," + TestServer.ROOT,
                        "changetype: modify",
                        "replace: sn",
                        "sn: Haddad-Petit");
        assertThat(directory.named(SITE, "Nora Haddad-Petit"))
                .extracting(StaffMember::id)
                .containsExactly(nora.id());
    }

    @Test
    void of_two_departments_with_one_name_people_work_in_that_of_their_branch_or_institution_or_in_none() {
        plantHumanResources("VILLE");
        plantHumanResources("AGGLO");
        String inTown = "ou=DGS,o=VILLE,ou=units," + TestServer.ROOT;
        newcomer("Ada", "uid=ada,ou=people," + TestServer.ROOT, "VILLE");
        newcomer("Bea", "uid=bea,ou=people," + TestServer.ROOT, "AGGLO");
        newcomer("Cleo", "uid=cleo," + inTown, null);
        newcomer("Dina", "uid=dina,ou=people," + TestServer.ROOT, null);

        assertThat(workplace("Ada")).isEqualTo("Ressources humaines of 11");
        assertThat(workplace("Bea")).isEqualTo("Ressources humaines of 12");
        assertThat(workplace("Cleo")).isEqualTo("Ressources humaines of 11");
        assertThat(workplace("Dina")).isEqualTo("none of 0");
    }

    private void plantHumanResources(String institution) {
        add(
                "dn: ou=RH,o=" + institution + ",ou=units," + TestServer.ROOT,
                "objectClass: organizationalUnit",
                "ou: RH",
                "description: Ressources humaines");
    }

    private void newcomer(String name, String dn, String institution) {
        server.person(dn, name, name, null, "secret");
        server.change(dn, "ou", "Ressources humaines");
        if (institution != null) {
            server.change(dn, "o", institution);
        }
    }

    private void add(String... ldif) {
        try {
            server.entries().add(ldif);
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    private String workplace(String name) {
        StaffMember member = directory.named(SITE, name).get(0);
        String department = directory.departments(SITE).stream()
                .filter(one -> one.id() == member.departmentId())
                .map(one -> {
                    assertThat(one.institutionId()).isEqualTo(member.institutionId());
                    return one.name();
                })
                .findFirst()
                .orElse("none");
        return department + " of " + member.institutionId();
    }

    @Test
    void every_search_below_a_base_is_paged() {
        directory.search(SITE, "", 0, 200);
        directory.members(SITE, "steering", 0, 200);
        directory.named(SITE, "Jean Martin");
        directory.roles(ZOE);
        directory.departments(SITE);

        assertThat(server.pages()).isNotEmpty().containsOnly(500);
        assertThat(server.unpaged()).isEmpty();
    }
}
