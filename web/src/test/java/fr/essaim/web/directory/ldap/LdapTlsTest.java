// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static fr.essaim.directory.SampleAuthority.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LdapTlsTest {

    @TempDir
    static Path folder;

    @Test
    void ldaps_is_spoken_with_a_server_whose_certificate_is_trusted() {
        Path keys = Certificates.keyStore(folder, "dns:localhost");
        try (TestServer server = TestServer.secured(keys, false)) {
            new SampleTree(server.entries(), LdapKind.OPENLDAP).plant(TestTables.empty());
            assertThat(institutions(server, keys.toString(), "none")).isEqualTo(2);
            assertThat(institutions(server, Certificates.pem(keys).toString(), "none"))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() {
        Path keys = Certificates.keyStore(folder, "dns:localhost,dns:refused.example");
        try (TestServer server = TestServer.secured(keys, false)) {
            assertThatThrownBy(() -> institutions(server, "", "none")).isInstanceOf(DirectoryAwayException.class);
            assertThat(server.bound()).isEmpty();
        }
    }

    @Test
    void a_certificate_of_another_server_is_refused() {
        Path keys = Certificates.keyStore(folder, "dns:other.example");
        try (TestServer server = TestServer.secured(keys, false)) {
            assertThatThrownBy(() -> institutions(server, keys.toString(), "none"))
                    .isInstanceOf(DirectoryAwayException.class);
            assertThat(server.bound()).isEmpty();
        }
    }

    @Test
    void starttls_comes_before_any_password() {
        Path keys = Certificates.keyStore(folder, "dns:localhost,dns:starttls.example");
        Tables tables = TestTables.empty();
        try (TestServer server = TestServer.secured(keys, true);
                Wiretap wire = new Wiretap(server.port())) {
            new SampleTree(server.entries(), LdapKind.OPENLDAP).plant(tables);
            Properties settings = settings(wire.port(), server, keys.toString(), "starttls");
            try (LdapScene scene = new LdapScene(settings, tables)) {
                assertThat(scene.directory.signIn("zoe", SampleTree.PASSWORD)).isPresent();
            }

            assertThat(wire.heard("1.3.6.1.4.1.1466.20037")).isTrue();
            assertThat(wire.heard(TestServer.SERVICE_PASSWORD)).isFalse();
            assertThat(wire.heard(SampleTree.PASSWORD)).isFalse();
        }
    }

    @Test
    void a_server_without_starttls_is_not_spoken_with_in_clear_instead() {
        try (TestServer server = new TestServer()) {
            assertThatThrownBy(() -> institutions(server, "", "starttls")).isInstanceOf(DirectoryAwayException.class);
            assertThat(server.bound()).isEmpty();
        }
    }

    private static Properties settings(int port, TestServer server, String trusted, String tls) {
        Properties settings = SampleTree.settings(server.settings(), LdapKind.OPENLDAP);
        String scheme = settings.getProperty("essaim.ldap.url").split(":")[0];
        settings.setProperty("essaim.ldap.url", scheme + "://localhost:" + port);
        settings.setProperty("essaim.ldap.truststore", trusted);
        settings.setProperty("essaim.ldap.truststore.password", Certificates.PASSWORD);
        settings.setProperty("essaim.ldap.tls", tls);
        return settings;
    }

    private static int institutions(TestServer server, String trusted, String tls) {
        try (LdapScene scene = new LdapScene(settings(server.port(), server, trusted, tls), TestTables.empty())) {
            return scene.directory.institutions(SITE).size();
        }
    }
}
