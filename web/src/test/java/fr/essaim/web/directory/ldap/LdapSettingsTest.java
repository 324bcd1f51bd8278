// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LdapSettingsTest {

    private final Properties properties = new Properties();

    LdapSettingsTest() {
        set("url", "ldaps://one.example ldaps://two.example:1636");
        set("people.base", "ou=people,dc=ville,dc=example; ou=elus,dc=ville,dc=example");
    }

    @Test
    void without_an_address_people_live_in_the_portals_own_tables() {
        set("url", " ");

        assertThat(LdapSettings.of(properties)).isEmpty();
        assertThat(LdapSettings.of(new Properties())).isEmpty();
    }

    @Test
    void servers_are_tried_in_the_order_given() {
        assertThat(read().connection().servers())
                .extracting(LdapConnectionSettings.Server::toString)
                .containsExactly("one.example:636", "two.example:1636");
        assertThat(read().connection().secure()).isTrue();
    }

    @Test
    void bases_hold_commas_and_are_parted_by_semicolons() {
        assertThat(read().peopleBases())
                .containsExactly("ou=people,dc=ville,dc=example", "ou=elus,dc=ville,dc=example");
        assertThat(read().groupBases()).isEqualTo(read().peopleBases());
    }

    @Test
    void each_kind_has_attributes_of_its_own() {
        assertThat(read().attributes().login()).isEqualTo("uid");
        assertThat(read().attributes().memberOf()).isEmpty();
        set("kind", "AD");
        assertThat(read().attributes().login()).isEqualTo("sAMAccountName");
        assertThat(read().attributes().uuid()).isEqualTo("objectGUID");
        assertThat(read().attributes().control()).isEqualTo("userAccountControl");
        assertThat(read().attributes().memberOf()).isEqualTo("memberOf");
    }

    @Test
    void every_attribute_can_be_set_and_set_to_nothing() {
        set("attribute.job", "businessCategory");
        set("attribute.mail", "");

        assertThat(read().attributes().jobTitle()).isEqualTo("businessCategory");
        assertThat(read().attributes().ofPerson()).contains("businessCategory").doesNotContain("", "mail", "title");
    }

    @Test
    void roles_are_given_by_the_groups_named() {
        set("role.steering", "direction; cn=Comité de pilotage,ou=groups,dc=ville,dc=example");

        assertThat(read().roles())
                .containsOnlyKeys("steering")
                .containsEntry("steering", List.of("direction", "cn=Comité de pilotage,ou=groups,dc=ville,dc=example"));
    }

    @Test
    void only_a_server_on_this_machine_is_spoken_with_in_clear_without_a_warning() {
        assertThat(read().connection().speaksInClear()).isFalse();
        set("url", "ldap://127.0.0.1 ldap://localhost:1389");
        assertThat(read().connection().speaksInClear()).isFalse();
        set("url", "ldap://localhost ldap://two.example");
        assertThat(read().connection().speaksInClear()).isTrue();
        set("tls", "starttls");
        assertThat(read().connection().speaksInClear()).isFalse();
    }

    @Test
    void closed_accounts_are_told_by_plain_comparisons_only() {
        set("disabled.filter", "(&(status=closed)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))");

        assertThatThrownBy(() -> new LdapEntries(read())).hasMessageStartingWith("essaim.ldap.disabled.filter: ");
        set("disabled.filter", "(|(status=closed)(!(mail=*)))");
        assertThat(new LdapEntries(read()).attributes()).contains("status", "mail");
    }

    @Test
    void a_password_may_stand_in_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret du service\n");
        set("bind.dn", "cn=essaim");
        set("bind.password.file", file.toString());

        assertThat(read().connection().bindPassword()).isEqualTo("secret du service");
    }

    @ParameterizedTest
    @CsvSource({
        "url, http://ldap.example, url",
        "url, ldap://, url",
        "url, ldap://one.example ldaps://two.example, url",
        "people.base, '', people.base",
        "people.filter, (uid=, people.filter",
        "kind, novell, kind",
        "tls, perhaps, tls",
        "tls, starttls, tls",
        "page, 0, page",
        "role.Agent, direction, role.Agent",
        "role.chief, direction, role.chief",
        "page, many, page",
        "cache.hours, 1000, cache.hours",
        "bind.dn, cn=essaim, bind.password",
        "bind.password.file, /nowhere/at/all, bind.password.file"
    })
    void what_cannot_be_meant_is_refused_with_its_name(String name, String value, String told) {
        set(name, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("essaim.ldap." + told + ": ");
    }

    private void set(String name, String value) {
        properties.setProperty("essaim.ldap." + name, value);
    }

    private LdapSettings read() {
        return LdapSettings.of(properties).orElseThrow();
    }
}
