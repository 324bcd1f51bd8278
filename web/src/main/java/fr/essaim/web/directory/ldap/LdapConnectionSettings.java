// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the LDAP server is reached.
 *
 * @param servers tried in this order
 * @param secure whether connections begin with TLS ({@code ldaps})
 * @param startTls whether they turn to TLS before anything is said
 * @param trusted a PEM file or a key store with the certificates to trust; empty for those of the JVM
 * @param bindDn the account that searches; empty for a server that answers anybody
 * @param pageSize how many entries the server sends before it is asked for more
 */
public record LdapConnectionSettings(
        List<Server> servers,
        boolean secure,
        boolean startTls,
        String trusted,
        String trustedPassword,
        String bindDn,
        String bindPassword,
        int pageSize,
        int connections,
        Duration longestConnect,
        Duration longestAnswer) {

    /** One of the servers that hold the directory. */
    public record Server(String host, int port) {
        private boolean isHere() {
            return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** Whether passwords leave this machine without TLS. */
    boolean speaksInClear() {
        return !secure && !startTls && !servers.stream().allMatch(Server::isHere);
    }

    static LdapConnectionSettings of(LdapProperties read) {
        List<URI> urls = Stream.of(read.required("url").split("[\\s;]+"))
                .map(LdapConnectionSettings::url)
                .toList();
        boolean secure = "ldaps".equals(urls.get(0).getScheme());
        if (urls.stream().anyMatch(url -> secure != "ldaps".equals(url.getScheme()))) {
            throw LdapProperties.refused("url", "all of ldap: or all of ldaps: are expected");
        }
        boolean startTls = startTls(read);
        if (secure && startTls) {
            throw LdapProperties.refused("tls", "ldaps: is under TLS already");
        }
        return new LdapConnectionSettings(
                servers(urls),
                secure,
                startTls,
                read.text("truststore", ""),
                read.text("truststore.password", ""),
                read.text("bind.dn", ""),
                password(read),
                read.number("page", 500, 1, 1_000),
                read.number("connections", 8, 1, 100),
                Duration.ofSeconds(read.number("connect.seconds", 3, 1, 60)),
                Duration.ofSeconds(read.number("answer.seconds", 10, 1, 300)));
    }

    private static boolean startTls(LdapProperties read) {
        String tls = read.text("tls", "none");
        if (!List.of("none", "starttls").contains(tls)) {
            throw LdapProperties.refused("tls", "none or starttls is expected");
        }
        return "starttls".equals(tls);
    }

    private static List<Server> servers(List<URI> urls) {
        List<Server> servers = new ArrayList<>();
        for (URI url : urls) {
            int usual = "ldaps".equals(url.getScheme()) ? 636 : 389;
            servers.add(new Server(url.getHost(), url.getPort() < 0 ? usual : url.getPort()));
        }
        return List.copyOf(servers);
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            if (url.getHost() != null && List.of("ldap", "ldaps").contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Told below like an address of another kind
        }
        throw LdapProperties.refused("url", text + " is not an address such as ldaps://ldap.example:636");
    }

    private static String password(LdapProperties read) {
        String file = read.text("bind.password.file", "");
        String password;
        try {
            password = file.isEmpty()
                    ? read.text("bind.password", "")
                    : Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw LdapProperties.refused("bind.password.file", file + " cannot be read");
        }
        if (password.isEmpty() && !read.text("bind.dn", "").isEmpty()) {
            throw LdapProperties.refused("bind.password", "an account without password would bind as anybody");
        }
        return password;
    }
}
