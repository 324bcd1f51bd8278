// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(directory.members(SITE, "agent", 0, 200).total()).isEqualTo(4);
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
