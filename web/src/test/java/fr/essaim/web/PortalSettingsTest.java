// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.web.directory.LocalDirectory;
import fr.essaim.web.directory.TestTables;
import fr.essaim.web.directory.ldap.LdapDirectory;
import fr.essaim.web.security.CheapPasswords;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PortalSettingsTest {

    private final Properties properties = new Properties();

    @Test
    void people_come_from_the_portals_own_tables_unless_an_ldap_server_is_set() {
        assertThat(parts().directory()).isInstanceOf(LocalDirectory.class);
        ldap();
        assertThat(parts().directory()).isInstanceOf(LdapDirectory.class);
    }

    @Test
    void a_demonstration_has_people_of_its_own() {
        ldap();
        properties.setProperty("essaim.demonstration", "true");

        assertThatThrownBy(() -> PortalSettings.of(properties)).hasMessageContaining("essaim.demonstration");
    }

    @Test
    void a_role_that_there_is_not_is_refused_with_those_that_there_are() {
        ldap();
        properties.setProperty("essaim.ldap.role.dgs", "direction");

        assertThatThrownBy(this::parts)
                .hasMessage("essaim.ldap.role.dgs: there is no such role, but [admin, agent, hr, steering]");
    }

    @Test
    void roles_that_administer_or_publish_need_a_second_factor_unless_it_is_set_otherwise() {
        assertThat(PortalSettings.of(properties).signIn().factorRoles())
                .containsExactlyInAnyOrder("admin", "hr", "steering");
        properties.setProperty("essaim.factor.roles", "admin");
        assertThat(PortalSettings.of(properties).signIn().factorRoles()).containsExactly("admin");
        properties.setProperty("essaim.factor.roles", "admin;stering");
        assertThatThrownBy(() -> PortalSettings.of(properties))
                .hasMessage("essaim.factor.roles: there is no role stering, but [admin, agent, hr, steering]");

        properties.remove("essaim.factor.roles");
        properties.setProperty("essaim.demonstration", "true");
        assertThat(PortalSettings.of(properties).signIn().factorRoles()).isEmpty();
    }

    @Test
    void the_password_of_the_first_account_is_none_that_is_easy_to_guess() {
        properties.setProperty("essaim.admin.password", "motdepasse123");

        assertThatThrownBy(() -> PortalSettings.of(properties)).hasMessageContaining("essaim.admin.password");
    }

    private void ldap() {
        properties.setProperty("essaim.ldap.url", "ldap://127.0.0.1:1");
        properties.setProperty("essaim.ldap.people.base", "ou=people,dc=ville,dc=example");
    }

    private PortalParts parts() {
        PortalParts parts = new PortalParts(
                PortalSettings.of(properties),
                TestTables.database(),
                about -> "",
                CheapPasswords.create(),
                new TestClock());
        parts.close();
        return parts;
    }
}
