// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.LDAPSDKException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * OpenLDAP's own server as an ordinary process, with its data in a folder that is deleted at the end. Where it lies is told by
 * the system property {@code essaim.test.slapd}.
 */
final class Slapd implements AutoCloseable {

    private static final String ROOT = TestServer.ROOT;
    private static final String OWNER = "cn=owner," + ROOT;
    private static final String OWNER_PASSWORD = "le mot de passe du propriétaire";

    /** As a distribution would set it up, with an account for the portal that may read everybody, in pages. */
    private static final String CONFIGURATION = """
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            moduleload ppolicy
            pidfile %1$s/slapd.pid
            sizelimit 500
            database mdb
            maxsize 268435456
            suffix "%2$s"
            rootdn "%3$s"
            rootpw "%4$s"
            directory %1$s/data
            index objectClass,uid,entryUUID,member eq
            overlay ppolicy
            %5$s
            access to attrs=userPassword by anonymous auth by * none
            access to * by dn.exact="%6$s" read by * none
            """;

    private final Path folder;
    private final int port;
    private Process process;

    /** @param limits what the portal's account may do beyond the usual, in slapd's words */
    Slapd(String limits) {
        try {
            folder = Files.createTempDirectory("slapd");
            Files.createDirectories(folder.resolve("data"));
            Files.writeString(
                    folder.resolve("slapd.conf"),
                    CONFIGURATION.formatted(folder, ROOT, OWNER, OWNER_PASSWORD, limits, TestServer.SERVICE));
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            start();
            try (LDAPConnection owner = owner()) {
                owner.add("dn: " + ROOT, "objectClass: dcObject", "objectClass: organization", "dc: ville", "o: root");
                owner.add(
                        "dn: " + TestServer.SERVICE,
                        "objectClass: applicationProcess",
                        "objectClass: simpleSecurityObject",
                        "cn: essaim",
                        "userPassword: " + TestServer.SERVICE_PASSWORD);
            } catch (LDAPSDKException e) {
                throw new IllegalStateException(e);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void start() {
        try {
            process = new ProcessBuilder(
                            System.getProperty("essaim.test.slapd"),
                            "-d",
                            "0",
                            "-f",
                            folder.resolve("slapd.conf").toString(),
                            "-h",
                            "ldap://127.0.0.1:" + port + "/")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("slapd.log").toFile())
                    .start();
            // It does not outlive tests that are broken off
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            awaitAnswer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitAnswer() throws IOException {
        for (int tries = 0; tries < 300; tries++) {
            try (LDAPConnection connection = new LDAPConnection("127.0.0.1", port)) {
                if (connection.isConnected()) {
                    return;
                }
            } catch (LDAPException e) {
                pause();
            }
            if (!process.isAlive()) {
                break;
            }
        }
        throw new IllegalStateException("slapd did not start: " + Files.readString(folder.resolve("slapd.log")));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A connection that may change everything. To be closed. */
    LDAPConnection owner() {
        try {
            return new LDAPConnection("127.0.0.1", port, OWNER, OWNER_PASSWORD);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("essaim.ldap.url", "ldap://127.0.0.1:" + port);
        settings.setProperty("essaim.ldap.bind.dn", TestServer.SERVICE);
        settings.setProperty("essaim.ldap.bind.password", TestServer.SERVICE_PASSWORD);
        return settings;
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("slapd did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (var files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
