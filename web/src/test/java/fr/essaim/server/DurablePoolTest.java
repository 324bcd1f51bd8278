// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import fr.essaim.persistence.DatabaseFailure;
import fr.essaim.persistence.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DurablePoolTest {

    private static final long RESERVE = 1_000;

    @TempDir
    private Path folder;

    private final AtomicLong room = new AtomicLong(RESERVE);
    private final AtomicLong nanos = new AtomicLong();
    private DurablePool pool;
    private String url;

    @BeforeEach
    void open() throws SQLException {
        url = "jdbc:h2:file:" + folder.resolve("essaim");
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("sa");
        config.setMaximumPoolSize(2);
        pool = new DurablePool(config, new WriteGate(folder.resolve("essaim.mv.db"), RESERVE, room::get, nanos::get));
        write("create table report (text varchar(20))");
    }

    @AfterEach
    void close() {
        pool.close();
        Storage.works();
    }

    @Test
    void what_was_confirmed_is_in_the_file_at_that_moment() throws Exception {
        write("insert into report values ('in a transaction')");
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("insert into report values ('without one')")) {
            statement.executeUpdate();
        }

        Path copy = Files.copy(
                folder.resolve("essaim.mv.db"), folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(copy).exists();
        assertThat(reports("jdbc:h2:file:" + folder.resolve("copy"))).isEqualTo(2);
    }

    @Test
    void without_room_nothing_is_taken_pages_are_read_and_it_opens_by_itself() throws Exception {
        room.set(RESERVE - 1);

        Throwable refused = catchThrowable(() -> write("insert into report values ('one')"));

        assertThat(DatabaseFailure.of(refused)).contains(DatabaseFailure.FULL);
        assertThat(reports()).isZero();
        assertThat(Storage.refuses(pool)).isTrue();

        room.set(RESERVE);
        assertThat(catchThrowable(() -> write("insert into report values ('at once')")))
                .hasMessageContaining("a moment ago");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        write("insert into report values ('two')");
        assertThat(reports()).isEqualTo(1);
        assertThat(Storage.isRefusing()).isFalse();
    }

    @Test
    void a_write_that_fails_is_confirmed_to_nobody_and_forgotten() throws Exception {
        write("insert into report values ('before')");
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("insert into report values ('lost')")) {
                statement.executeUpdate();
            }
            GroupFlush.store(connection).getFileStore().close();

            Throwable refused = catchThrowable(connection::commit);

            assertThat(DatabaseFailure.of(refused)).contains(DatabaseFailure.FULL);
        }
        assertThat(Storage.isRefusing()).isTrue();
        assertThat(reports()).isEqualTo(1);

        pool.tryToStore();
        write("insert into report values ('after')");
        assertThat(reports()).isEqualTo(2);
    }

    @Test
    void what_changes_anything_waits_for_the_end_of_the_writing() throws Exception {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            List<Work> changes = List.of(
                    () -> connection
                            .prepareStatement("insert into report values ('one')")
                            .executeUpdate(),
                    () -> connection.createStatement().executeUpdate("insert into report values ('two')"),
                    () -> connection
                            .prepareStatement("select * from report for update")
                            .executeQuery(),
                    connection::commit);
            for (Work change : changes) {
                var begun = new CountDownLatch(1);
                var end = new CountDownLatch(1);
                CompletableFuture<Void> store =
                        CompletableFuture.runAsync(() -> pool.changes().between(() -> {
                            begun.countDown();
                            await(end);
                        }));
                begun.await();
                CompletableFuture<Void> changing = CompletableFuture.runAsync(() -> run(change));
                assertThat(reports()).as("pages are read meanwhile").isNotNegative();
                Thread.sleep(50);
                assertThat(changing).isNotDone();
                end.countDown();
                CompletableFuture.allOf(store, changing).join();
            }
        }
        assertThat(reports()).isEqualTo(2);
    }

    @Test
    void h2_writes_nothing_by_itself_not_even_a_large_transaction() throws Exception {
        write("create table minutes (text varchar(1000000))");
        try (var connection = pool.getConnection();
                var statement =
                        connection.prepareStatement("insert into minutes select random_uuid() || space(900000)")) {
            connection.setAutoCommit(false);
            MVStore store = GroupFlush.store(connection);
            assertThat(store.getAutoCommitDelay()).isEqualTo(Integer.MAX_VALUE);
            long first = store.getCurrentVersion();
            for (int row = 0; row < 60; row++) {
                statement.executeUpdate();
                assertThat(store.getUnsavedMemory()).isLessThan(store.getAutoCommitMemory() * 3 / 4);
            }
            assertThat(store.getCurrentVersion()).as("pieces written").isGreaterThan(first + 1);
            connection.rollback();
        }
    }

    @Test
    void a_change_that_waits_for_a_row_is_not_waited_for() throws Exception {
        write("insert into report values ('one')");
        try (var first = pool.getConnection();
                var second = pool.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            first.createStatement().executeUpdate("update report set text = 'two'");
            Thread waiting = new Thread(
                    () -> run(() -> second.createStatement().executeUpdate("update report set text = 'three'")));
            waiting.start();
            while (Arrays.stream(waiting.getStackTrace())
                    .noneMatch(place -> "waitForThisToEnd".equals(place.getMethodName()))) {
                Thread.onSpinWait();
            }
            var written = new AtomicBoolean();

            pool.changes().between(() -> written.set(waiting.isAlive()));

            assertThat(written).isTrue();
            first.commit();
            waiting.join();
            second.commit();
        }
        assertThat(reports()).isEqualTo(1);
    }

    private interface Work {

        void run() throws Exception;
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        run(latch::await);
    }

    private void write(String sql) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                statement.executeUpdate();
            }
            connection.commit();
        }
    }

    private long reports() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("select count(*) from report")) {
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static long reports(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var row = connection.createStatement().executeQuery("select count(*) from report")) {
            row.next();
            return row.getLong(1);
        }
    }
}
