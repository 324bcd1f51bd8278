// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import fr.essaim.directory.SampleAuthority;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import java.util.Properties;

/** A portal's view of one LDAP server: tables of its own, a clock that stands still, nothing read yet. */
public final class LdapScene implements AutoCloseable {

    public final TestClock clock = new TestClock();
    public final Tables tables;
    public final LdapServer connection;
    public final LdapDirectory directory;
    private final Properties properties;

    LdapScene(Properties properties, Tables tables) {
        this.properties = properties;
        this.tables = tables;
        LdapSettings settings = LdapSettings.of(properties).orElseThrow();
        connection = new LdapServer(settings.connection(), clock);
        directory = new LdapDirectory(connection, settings, new LdapNumbers(tables, 1), SampleAuthority.SITE, clock);
    }

    /** {@link SampleAuthority} on this server, in the manner of OpenLDAP. */
    public static LdapScene sample(TestServer server) {
        return sample(server, "steering");
    }

    /** @param role what Zoé has by her groups */
    public static LdapScene sample(TestServer server, String role) {
        Tables tables = TestTables.empty();
        plant(server, tables);
        Properties settings = SampleTree.settings(server.settings(), LdapKind.OPENLDAP);
        Object groups = settings.remove("essaim.ldap.role.steering");
        settings.put("essaim.ldap.role." + role, groups);
        return new LdapScene(settings, tables);
    }

    /** The same for a portal that has just started. */
    LdapScene again() {
        return new LdapScene(properties, tables);
    }

    /** The same for a portal with one setting more. */
    LdapScene with(String name, String value) {
        Properties more = new Properties();
        more.putAll(properties);
        more.setProperty(name, value);
        return new LdapScene(more, tables);
    }

    /** The same server for a portal whose searching account is refused. */
    public static LdapScene withServicePassword(TestServer server, String password) {
        Properties settings = SampleTree.settings(server.settings(), LdapKind.OPENLDAP);
        settings.setProperty("essaim.ldap.bind.password", password);
        return new LdapScene(settings, TestTables.empty());
    }

    /** How a portal is told to take the people of {@link #plant}. */
    public static LdapSettings settings(TestServer server) {
        return LdapSettings.of(SampleTree.settings(server.settings(), LdapKind.OPENLDAP))
                .orElseThrow();
    }

    /** Puts {@link SampleAuthority} on this server, and its numbers into these tables. */
    public static void plant(TestServer server, Tables tables) {
        new SampleTree(server.entries(), LdapKind.OPENLDAP).plant(tables);
    }

    @Override
    public void close() {
        connection.close();
    }
}
