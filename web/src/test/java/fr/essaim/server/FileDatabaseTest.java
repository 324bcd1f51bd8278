// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileDatabaseTest {

    private static final int HEADERS = 8 << 10;

    @TempDir
    Path home;

    private DatabaseSettings settings;
    private Path file;

    @BeforeEach
    void somethingIsStored() throws CannotStartException, SQLException {
        settings = DatabaseSettings.read(new Properties(), home);
        file = settings.file().orElseThrow();
        store("create table kept (id integer primary key)");
    }

    @ParameterizedTest
    @ValueSource(longs = {HEADERS, HEADERS + 4096})
    void a_file_that_was_cut_off_is_refused_and_left_as_it_is(long left) throws IOException {
        try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(left);
        }

        refuses();
    }

    @Test
    void a_file_that_was_written_over_behind_its_headers_is_refused_and_left_as_it_is() throws IOException {
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, HEADERS, content.length, (byte) 0);
        Files.write(file, content);

        refuses();
    }

    private void refuses() throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> FileDatabase.checkWhole(settings, file))
                .withMessageContaining("is damaged and was left as it is");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_sound_file_is_taken_and_not_changed() throws IOException, SQLException {
        byte[] before = Files.readAllBytes(file);

        assertThatCode(() -> FileDatabase.checkWhole(settings, file)).doesNotThrowAnyException();

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        store("insert into kept values (1)");
    }

    @Test
    void a_copy_as_a_killed_service_leaves_it_is_taken() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set write_delay 0");
            statement.execute("insert into kept values (1)");
            connection.commit();
            statement.execute("insert into kept values (2)");
            Path killed = home.resolve("killed.mv.db");
            Files.copy(file, killed);
            Properties there = new Properties();
            there.setProperty("essaim.db.url", "jdbc:h2:file:" + home.resolve("killed"));
            there.setProperty("essaim.db.password", settings.password());

            assertThatCode(() -> FileDatabase.checkWhole(DatabaseSettings.read(there, home), killed))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_file_that_holds_nothing_yet_is_taken() throws IOException {
        Files.write(file, new byte[0]);

        assertThatCode(() -> FileDatabase.checkWhole(settings, file)).doesNotThrowAnyException();
    }

    private void store(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
