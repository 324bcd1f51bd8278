// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.Directory;
import fr.essaim.directory.DirectoryContract;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The directory on a server in the manner of Active Directory: its numbers, flags, names and groups. */
class ActiveDirectoryTest extends DirectoryContract {

    private final TestServer server = new TestServer();
    private final Tables tables = TestTables.empty();
    private final LdapSettings settings =
            LdapSettings.of(SampleTree.settings(server.settings(), LdapKind.AD)).orElseThrow();
    private final LdapServer connection = new LdapServer(settings.connection(), new TestClock());
    private final LdapDirectory directory;

    ActiveDirectoryTest() {
        new SampleTree(server.entries(), LdapKind.AD).plant(tables);
        directory = new LdapDirectory(connection, settings, new LdapNumbers(tables, 1), SITE, new TestClock());
    }

    @AfterEach
    void stop() {
        connection.close();
        server.close();
    }

    @Override
    protected Directory directory() {
        return directory;
    }

    @Test
    void a_guid_reads_as_its_owners_write_it() {
        UUID written = UUID.fromString("b8f5a0c2-6e1d-4b7a-9c3e-0123456789ab");
        byte[] kept = {
            (byte) 0xc2,
            (byte) 0xa0,
            (byte) 0xf5,
            (byte) 0xb8,
            0x1d,
            0x6e,
            0x7a,
            0x4b,
            (byte) 0x9c,
            0x3e,
            0x01,
            0x23,
            0x45,
            0x67,
            (byte) 0x89,
            (byte) 0xab
        };

        assertThat(LdapEntries.guid(written)).isEqualTo(kept);
        assertThat(new LdapEntries(settings)
                        .uuid(new com.unboundid.ldap.sdk.Entry(
                                "cn=any", new com.unboundid.ldap.sdk.Attribute("objectGUID", kept))))
                .contains(written);
    }

    @Test
    void groups_are_found_from_their_members_in_both_directions() {
        assertThat(directory.roles(ZOE)).containsExactlyInAnyOrder("agent", "steering");
        assertThat(directory.members(SITE, "steering", 0, 200).items())
                .extracting(StaffMember::id)
                .containsExactly(ZOE);
        assertThat(directory.members(SITE, "admin", 0, 200).items())
                .extracting(StaffMember::id)
                .containsExactly(CURIOUS);
    }
}
