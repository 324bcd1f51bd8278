// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.util.LDAPSDKException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeGroupTest {

    private static final int SIZE = 20_000;
    private static final String GROUP = "cn=tous,ou=groups," + TestServer.ROOT;

    /** What an agent's entry weighs beside the name, in letters: portraits and the like are not asked for. */
    private static final String BALLAST = "x".repeat(2_000);

    @ParameterizedTest
    @EnumSource(LdapKind.class)
    void twenty_thousand_members_are_paged_through_within_40_mebibytes(LdapKind kind, @TempDir Path folder)
            throws IOException, InterruptedException, LDAPSDKException {
        try (TestServer server = new TestServer()) {
            plant(server, kind);
            Properties settings = SampleTree.settings(server.settings(), kind);
            settings.remove("essaim.ldap.unit.base");
            settings.setProperty("essaim.ldap.people.base", "ou=people," + TestServer.ROOT);
            settings.setProperty("essaim.ldap.cache.size", "100");
            Path file = folder.resolve("ldap.properties");
            try (Writer out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
            Path output = folder.resolve("output.txt");
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx40m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LargeGroupMain.class.getName(),
                            file.toString(),
                            Integer.toString(SIZE)))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }

            assertThat(ended).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(output, StandardCharsets.UTF_8))
                    .isZero();
            assertThat(server.pages()).hasSizeGreaterThan(SIZE / 500).containsOnly(500);
        }
    }

    private static void plant(TestServer server, LdapKind kind) throws LDAPSDKException {
        for (String name : List.of("people", "groups")) {
            server.entries()
                    .add("dn: ou=" + name + "," + TestServer.ROOT, "objectClass: organizationalUnit", "ou: " + name);
        }
        List<String> members = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            String dn = "cn=agent%05d,ou=people,%s".formatted(i, TestServer.ROOT);
            Entry entry = new Entry(dn);
            entry.addAttribute("cn", "agent" + i);
            entry.addAttribute("sn", "Nom" + i);
            entry.addAttribute("givenName", "Prénom");
            entry.addAttribute("info", BALLAST);
            if (kind == LdapKind.AD) {
                entry.addAttribute("objectClass", "user");
                entry.addAttribute("objectCategory", "person");
                entry.addAttribute("memberOf", GROUP);
                entry.addAttribute("objectGUID", LdapEntries.guid(new UUID(1L, i)));
            } else {
                entry.addAttribute("objectClass", "inetOrgPerson");
            }
            server.entries().add(entry);
            members.add(dn);
        }
        Entry group = new Entry(GROUP, new Attribute("objectClass", kind == LdapKind.AD ? "group" : "groupOfNames"));
        group.addAttribute("cn", "tous");
        if (kind == LdapKind.OPENLDAP) {
            group.addAttribute(new Attribute("member", members));
        }
        server.entries().add(group);
    }
}
