// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseBackupTest {

    private static final int WRITERS = 4;
    private static final int BEFORE = 400;

    @TempDir
    private Path folder;

    private Path home;
    private DatabaseSettings settings;
    private DurablePool pool;

    private final Set<Integer> confirmed = new ConcurrentSkipListSet<>();
    private final CountDownLatch some = new CountDownLatch(BEFORE);
    private final AtomicBoolean enough = new AtomicBoolean();

    @BeforeEach
    void open() throws Exception {
        home = PrivateFiles.folder(folder.resolve("home"));
        settings = DatabaseSettings.read(new Properties(), home);
        var config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        pool = new DurablePool(config, new WriteGate(settings.file().orElseThrow(), 1));
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table struck (voter int primary key)");
            statement.execute("create table ballot (voter int primary key, choice varchar(200))");
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_backup_in_a_rush_holds_all_that_was_confirmed_before_and_no_half_of_anything() throws Exception {
        var writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = writer;
            writing.add(writers.submit(() -> {
                for (int voter = first; !enough.get(); voter += WRITERS) {
                    vote(voter);
                }
                return null;
            }));
        }
        assertThat(some.await(1, TimeUnit.MINUTES)).isTrue();
        Set<Integer> before = new TreeSet<>(confirmed);
        Path backup = new DatabaseBackup(settings, home).take();
        enough.set(true);
        for (Future<?> one : writing) {
            one.get();
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        Path other = PrivateFiles.folder(folder.resolve("other"));
        Backup.restore(other, backup);

        List<Integer> struck = voters(other, "struck");
        assertThat(struck).containsAll(before);
        assertThat(voters(other, "ballot")).isEqualTo(struck);
        assertThat(confirmed).containsAll(struck);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Backup.restore(other, backup)).hasMessageContaining("exists");
    }

    private void vote(int voter) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("insert into struck values (?)")) {
                statement.setInt(1, voter);
                statement.executeUpdate();
            }
            try (var statement = connection.prepareStatement("insert into ballot values (?, repeat('x', 150))")) {
                statement.setInt(1, voter);
                statement.executeUpdate();
            }
            connection.commit();
            confirmed.add(voter);
            some.countDown();
        }
    }

    private static List<Integer> voters(Path home, String table) throws Exception {
        var restored = DatabaseSettings.read(new Properties(), home);
        try (var connection = DriverManager.getConnection(restored.url(), restored.user(), restored.password());
                var rows = connection.createStatement().executeQuery("select voter from " + table + " order by 1")) {
            List<Integer> voters = new ArrayList<>();
            while (rows.next()) {
                voters.add(rows.getInt(1));
            }
            return voters;
        }
    }
}
