// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL on a free port of this machine, from binaries that the build brings. It forgets when it is closed, so
 * it need not wait for disks.
 */
public final class PostgreSqlServer implements AutoCloseable {

    public static final String USER = "postgres";

    private static final int ANY = 0;

    /** For the pools of all tests of a JVM, some of which end with it. */
    private static final String MOST_CONNECTIONS = "500";

    private static final String LOG = "server.log";
    private static final Pattern EXECUTED = Pattern.compile("LOG:  execute [^:]+: (.*)");
    private static final Pattern NO_QUESTION = Pattern.compile("(?i)(begin|commit|rollback|select 'mark)\\b.*");

    private static PostgreSqlServer shared;

    private final AtomicInteger schemas = new AtomicInteger();
    private final AtomicInteger marks = new AtomicInteger();
    private final Path data;
    private EmbeddedPostgres server;

    private PostgreSqlServer() {
        try {
            data = Files.createTempDirectory(folder(), "data");
            server = launch(ANY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for a test that stops it. */
    public static PostgreSqlServer start() {
        return new PostgreSqlServer();
    }

    /** Started when first asked for; it ends with the JVM. */
    static synchronized PostgreSqlServer shared() {
        if (shared == null) {
            shared = new PostgreSqlServer();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    private EmbeddedPostgres launch(int port) throws IOException {
        var settings = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", LOG)
                .setServerConfig("max_connections", MOST_CONNECTIONS);
        return (port == ANY ? settings : settings.setPort(port)).start();
    }

    /** Inside the module, for what one user unpacked in a folder of all users another one cannot use. */
    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath());
    }

    String newSchema() {
        String name = "test_" + schemas.incrementAndGet();
        execute("create schema " + name);
        return name;
    }

    String url(String schema) {
        return url() + "&currentSchema=" + schema;
    }

    /** JDBC address, for {@link #USER} with any password. */
    public String url() {
        return server.getJdbcUrl(USER, USER);
    }

    /** Every statement from now on is remembered, of whatever connection. */
    public void rememberStatements() {
        execute("alter system set log_statement = 'all'");
        execute("select pg_reload_conf()");
    }

    /** What was asked since {@link #rememberStatements}, in order; but for where transactions begin and end. */
    public List<String> statements() {
        // The log is written by a process of its own: once it has this, it has all that came before
        String mark = "mark " + marks.incrementAndGet();
        execute("select '" + mark + "'");
        try {
            List<String> log;
            do {
                log = Files.readAllLines(data.resolve("log").resolve(LOG));
            } while (log.stream().noneMatch(line -> line.contains(mark)));
            return log.stream()
                    .map(EXECUTED::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .filter(sql -> !NO_QUESTION.matcher(sql).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a crash of the machine does: no connection is closed, nothing is said. */
    public void kill() {
        try {
            long process = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle master = ProcessHandle.of(process).orElseThrow();
            master.descendants().forEach(ProcessHandle::destroyForcibly);
            master.destroyForcibly();
            master.onExit().join();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #kill}, on the same port with what it had kept. */
    public void restart() {
        try {
            server = launch(server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
