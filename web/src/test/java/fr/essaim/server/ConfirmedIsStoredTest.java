// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.FreshDatabase;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.PostgreSqlServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed twenty times in a {@link Rush} of votes, reports and comments, every other time with PostgreSQL. */
@OnEachDatabase
class ConfirmedIsStoredTest {

    private static final int KILLS = 20;

    /** What a process says that ended by SIGKILL. */
    private static final int KILLED = 128 + 9;

    private static final int MOST_MILLISECONDS = 700;
    private static final Map<String, String> STORED = Map.of(
            "vote", "select agent_id from poll_register",
            "report", "select report_text from progress_report",
            "comment", "select comment_text from discussion_comment");

    /** What the JVM keeps of the classes of one start makes the others a third shorter. */
    private static final String CLASSES = "rush.jsa";

    @TempDir
    private Path home;

    private final Random random = new Random();
    private final Map<String, List<String>> confirmed = new HashMap<>();
    private List<String> numbers = List.of();
    private String classPath;
    private PostgreSqlServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void after_twenty_kills_in_a_rush_all_that_was_confirmed_is_there_once() throws Exception {
        if (FreshDatabase.isPostgreSql()) {
            server = PostgreSqlServer.start();
        }
        STORED.keySet().forEach(what -> confirmed.put(what, new ArrayList<>()));
        classPath = jars();
        rush(0, "-XX:ArchiveClassesAtExit=" + home.resolve(CLASSES));
        for (int run = 1; run <= KILLS; run++) {
            rush(run, "-XX:SharedArchiveFile=" + home.resolve(CLASSES));
            allIsStored(run);
        }
        confirmed.forEach((what, all) -> assertThat(all).as(what).hasSizeGreaterThan(KILLS));
        System.out.printf(
                "After %d kills: %d votes, %d reports and %d comments were confirmed, all are stored%n",
                KILLS,
                confirmed.get("vote").size(),
                confirmed.get("report").size(),
                confirmed.get("comment").size());
    }

    private void allIsStored(int run) throws SQLException, CannotStartException {
        var properties = new Properties();
        properties.putAll(settings());
        var database = DatabaseSettings.read(properties, home);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            for (String what : STORED.keySet()) {
                List<String> stored = column(connection, STORED.get(what));
                assertThat(stored).as("%s, kill %d", what, run).doesNotHaveDuplicates();
                assertThat(stored).as("%s, kill %d", what, run).containsAll(confirmed.get(what));
            }
            assertThat(column(connection, "select count(*) from poll_register"))
                    .as("ballots, kill %d", run)
                    .isEqualTo(column(connection, "select count(*) from sealed_ballot"));
        }
    }

    /** The first one ends by itself. */
    private void rush(int run, String classes) throws IOException, InterruptedException {
        boolean withServer = server != null && run > 0 && run % 2 == 0;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                classes,
                "-Dessaim.home=" + home,
                "-Dessaim.ballot.keys=" + home.resolve("keys")));
        settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classPath, Rush.class.getName(), "" + run));
        command.addAll(numbers);
        Process process = new ProcessBuilder(command)
                .redirectError(home.resolve("rush.errors").toFile())
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Set<String> told = new HashSet<>();
            Thread killer = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.endsWith(Rush.END)) {
                    continue;
                }
                String[] words = line.substring(0, line.length() - 1).split(" ", 2);
                if ("numbers".equals(words[0])) {
                    numbers = List.of(words[1].split(" "));
                } else if (confirmed.containsKey(words[0])) {
                    confirmed.get(words[0]).add(words[1]);
                    // Comments come late, where votes and reports hold the locks
                    if (told.add(words[0]) && told.size() == STORED.size() && run > 0) {
                        killer = killLater(process, withServer);
                    }
                }
            }
            assertThat(told)
                    .as("confirmed before the kill; refused: %s", Files.readString(home.resolve("rush.errors")))
                    .hasSameSizeAs(STORED.keySet());
            if (killer != null) {
                killer.join();
            }
        }
        assertThat(process.waitFor()).as("end of run %d", run).isEqualTo(run == 0 ? 0 : KILLED);
        if (withServer) {
            server.restart();
        }
    }

    /** Folders packed, for the JVM keeps nothing of classes in folders; without what asks for a servlet container. */
    private String jars() {
        List<String> jars = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(path))) {
                String jar = home.resolve("classes" + jars.size() + ".jar").toString();
                int failed = ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "cf", jar, "-C", path, ".");
                assertThat(failed).as("jar of %s", path).isZero();
                jars.add(jar);
            } else if (!path.contains("openwebbeans-web")) {
                jars.add(path);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private Thread killLater(Process process, boolean withServer) {
        int pause = random.nextInt(MOST_MILLISECONDS);
        var killer = new Thread(() -> {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (withServer) {
                server.kill();
            }
            // Not process.destroyForcibly(), which closes the stream that the last lines come through
            process.toHandle().destroyForcibly();
        });
        killer.start();
        return killer;
    }

    private Map<String, String> settings() {
        return server == null
                ? Map.of()
                : Map.of("essaim.db.url", server.url(), "essaim.db.user", PostgreSqlServer.USER);
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }
}
