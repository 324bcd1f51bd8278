// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import fr.essaim.directory.Directory;
import fr.essaim.directory.DirectoryContract;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The directory on OpenLDAP itself. */
@Tag("slapd")
class SlapdDirectoryTest extends DirectoryContract {

    private static Slapd slapd;
    private static LdapScene scene;

    @BeforeAll
    static void start() {
        slapd = new Slapd("");
        Tables tables = TestTables.empty();
        try (LDAPConnection owner = slapd.owner()) {
            new SampleTree(owner, LdapKind.OPENLDAP).plant(tables);
        }
        scene = new LdapScene(SampleTree.settings(slapd.settings(), LdapKind.OPENLDAP), tables);
    }

    @AfterAll
    static void stop() {
        scene.close();
        slapd.close();
    }

    @Override
    protected Directory directory() {
        return scene.directory;
    }

    @Test
    void an_account_locked_for_good_cannot_sign_in_and_the_others_can() {
        assertThat(scene.directory.signIn("ines", SampleTree.PASSWORD)).isEmpty();
        assertThat(scene.directory.signIn("zoe", SampleTree.PASSWORD)).isPresent();
        assertThat(scene.directory.signIn("zoe", "faux")).isEmpty();
    }

    @Test
    void roles_come_from_groups_in_groups_and_a_loop_of_groups_ends() {
        assertThat(scene.directory.roles(ZOE)).containsExactlyInAnyOrder("agent", "steering");
    }

    @Test
    void a_server_that_went_away_comes_back_by_itself() {
        assertThat(scene.directory.signIn("zoe", SampleTree.PASSWORD)).isPresent();
        slapd.stop();
        scene.connection.check();
        boolean answering = scene.connection.state().answering();
        slapd.start();
        scene.clock.advance(LdapServer.PAUSE);

        assertThat(answering).isFalse();
        assertThat(scene.directory.named(SITE, "Jean Martin")).hasSize(2);
    }
}
