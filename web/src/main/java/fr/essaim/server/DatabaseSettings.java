// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import fr.essaim.persistence.TimeLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which database and how long it is waited for: the system properties {@code essaim.db.*}.
 *
 * @param url JDBC address: an H2 file in the home folder when not given
 * @param connections at the most
 * @param connect longest time to wait for a connection
 * @param reserve bytes that have to be free on the disk of an H2 file for a change to be taken
 */
record DatabaseSettings(
        String url, String user, String password, int connections, Duration connect, TimeLimits limits, long reserve) {

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|nio\\w+:)([^;]+).*");

    private static final long MEBIBYTE = 1L << 20;

    private static final int LARGEST = 100_000;

    private static final int BESIDES_REQUESTS = 3;

    /** Two requests at once. */
    private static final int FEWEST_CONNECTIONS = BESIDES_REQUESTS + 3;

    static DatabaseSettings read(Properties properties, Path home) throws CannotStartException {
        String url = text(properties, "essaim.db.url", FileDatabase.url(home));
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new CannotStartException("essaim.db.url: only jdbc:h2:… and jdbc:postgresql:… are known");
        }
        String password = text(properties, "essaim.db.password", "");
        return new DatabaseSettings(
                url.startsWith("jdbc:h2:") ? withoutFileOfTraces(url) : url,
                text(properties, "essaim.db.user", FileDatabase.USER),
                password.isEmpty() && url.equals(FileDatabase.url(home)) ? FileDatabase.password(home) : password,
                number(properties, "essaim.db.connections", 65, FEWEST_CONNECTIONS),
                Duration.ofSeconds(number(properties, "essaim.db.connect.seconds", 3, 1)),
                new TimeLimits(
                        Duration.ofSeconds(number(properties, "essaim.db.statement.seconds", 30, 1)),
                        Duration.ofSeconds(number(properties, "essaim.db.lock.seconds", 5, 1))),
                number(properties, "essaim.db.reserve", 100, 1) * MEBIBYTE);
    }

    /** H2 would write what failed beside the database, with the values of rows. What matters is thrown and gets into the log. */
    private static String withoutFileOfTraces(String url) {
        return url.contains("TRACE_LEVEL_FILE") ? url : url + ";TRACE_LEVEL_FILE=0";
    }

    /** Where H2 keeps it, when that is a file of this machine. */
    Optional<Path> file() {
        Matcher h2 = H2_FILE.matcher(url);
        return h2.matches()
                ? Optional.of(Path.of(h2.group(1)
                                        .replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")))
                                + ".mv.db")
                        .toAbsolutePath())
                : Optional.empty();
    }

    boolean isPostgreSql() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The address without what may follow it, passwords too. */
    String place() {
        return url.split("[?;]", 2)[0];
    }

    /**
     * Requests worked on at once. Whoever works holds two connections at the most, one of them for a question to the directory in
     * the middle of a transaction. The jobs of the portlets, the errands of the portal and the question whether the database
     * answers work besides requests: with one connection more than all of them, no two can wait for each other.
     */
    int requests() {
        return connections - BESIDES_REQUESTS - 1;
    }

    private static String text(Properties properties, String name, String otherwise) {
        String value = properties.getProperty(name, "");
        return value.isBlank() ? otherwise : value.trim();
    }

    private static int number(Properties properties, String name, int otherwise, int smallest)
            throws CannotStartException {
        String value = text(properties, name, Integer.toString(otherwise));
        if (value.matches("\\d{1,6}") && Integer.parseInt(value) >= smallest && Integer.parseInt(value) <= LARGEST) {
            return Integer.parseInt(value);
        }
        throw new CannotStartException("%s: %s is not a number from %d on".formatted(name, value, smallest));
    }
}
