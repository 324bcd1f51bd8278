// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import fr.essaim.persistence.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Where Essaim listens and keeps its data, as given by the system properties {@code essaim.*}.
 *
 * @param port 0 takes any free port
 * @param proxy pattern of the addresses of the proxies in front, whose word about visitors is taken; empty for none
 * @param auditDays how many days the audit log is kept
 * @param drain how long it still answers after it was told to stop, so that balancers can notice
 */
record ServerSettings(
        InetAddress address,
        int port,
        Path home,
        String proxy,
        Duration drain,
        int auditDays,
        DatabaseSettings database) {

    private static final int LAST_PORT = 65_535;

    static ServerSettings read(Properties properties) throws CannotStartException {
        Path home = home(text(properties, "essaim.home", System.getProperty("user.home") + "/.essaim"));
        return new ServerSettings(
                address(text(properties, "essaim.address", "127.0.0.1")),
                port(text(properties, "essaim.port", "8080")),
                home,
                proxy(text(properties, "essaim.proxy", "")),
                drain(text(properties, "essaim.drain", "0")),
                auditDays(text(properties, "essaim.audit.days", "")),
                DatabaseSettings.read(properties, home));
    }

    /** Settles the port: takes a free one where 0 was asked, refuses one that is taken. */
    ServerSettings withPortReserved() throws CannotStartException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return new ServerSettings(address, socket.getLocalPort(), home, proxy, drain, auditDays, database);
        } catch (IOException e) {
            throw new CannotStartException("%s:%d cannot be listened on (%s). Choose another with -Dessaim.port=…"
                    .formatted(address.getHostAddress(), port, e.getMessage()));
        }
    }

    String url() {
        String host = address.getHostAddress();
        return "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }

    private static Path home(String text) throws CannotStartException {
        Path home = Path.of(text).toAbsolutePath().normalize();
        try {
            if (!Files.exists(home)) {
                PrivateFiles.folder(home);
            }
            for (String folder : List.of("data", "log", "server")) {
                PrivateFiles.folder(home.resolve(folder));
            }
            PrivateFiles.filesIn(home.resolve("data"));
            Files.delete(Files.createTempFile(home.resolve("data"), "try", null));
            Files.delete(Files.createTempFile(home.resolve("log"), "try", null));
            return home;
        } catch (IOException e) {
            throw new CannotStartException(
                    "The folder %s cannot be written to (%s). Choose another with -Dessaim.home=…"
                            .formatted(home, e.getClass().getSimpleName()));
        }
    }

    private static InetAddress address(String text) throws CannotStartException {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new CannotStartException("essaim.address: %s is not an address of this machine".formatted(text));
        }
    }

    private static String proxy(String text) throws CannotStartException {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException e) {
            throw new CannotStartException("essaim.proxy: %s is not a regular expression".formatted(text));
        }
    }

    private static Duration drain(String text) throws CannotStartException {
        if (text.matches("\\d{1,3}")) {
            return Duration.ofSeconds(Integer.parseInt(text));
        }
        throw new CannotStartException("essaim.drain: %s is not a number of seconds".formatted(text));
    }

    private static int auditDays(String text) throws CannotStartException {
        try {
            return Settings.auditDays(text);
        } catch (IllegalArgumentException e) {
            throw new CannotStartException(e.getMessage());
        }
    }

    private static int port(String text) throws CannotStartException {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= LAST_PORT) {
            return Integer.parseInt(text);
        }
        throw new CannotStartException("essaim.port: %s is not a port number".formatted(text));
    }

    private static String text(Properties properties, String name, String otherwise) {
        String value = properties.getProperty(name, "");
        return value.isBlank() ? otherwise : value.trim();
    }
}
