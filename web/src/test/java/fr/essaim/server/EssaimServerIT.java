// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.persistence.ClosedReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EssaimServerIT {

    @Test
    void ends_cleanly_when_told_to_and_leaves_a_closed_database_of_its_own() throws SQLException, IOException {
        try (var essaim = RunningEssaim.start()) {
            essaim.stop();

            assertThat(essaim.output())
                    .contains("Essaim is ready: http://127.0.0.1:")
                    .contains("Essaim is stopped");
            assertThat(essaim.output()).doesNotContain("ERROR").doesNotContain("Exception");
            assertThat(essaim.home().resolve("data/essaim.mv.db")).exists();
            assertThat(essaim.home().resolve("data/essaim.trace.db")).doesNotExist();
            assertThat(essaim.openFiles()).isEmpty();
            String database = "jdbc:h2:file:" + essaim.home().resolve("data/essaim") + ";IFEXISTS=TRUE";
            assertThatThrownBy(() -> DriverManager.getConnection(database, "essaim", ""))
                    .hasMessageContaining("Wrong user name or password");
            String password = Files.readString(essaim.home().resolve("database.password"));
            assertThat(essaim.output()).doesNotContain(password);
            try (var connection = DriverManager.getConnection(database, "essaim", password)) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void is_backed_up_while_it_runs_and_starts_on_what_was_restored(@TempDir Path folder) throws Exception {
        Path backup;
        try (var essaim = RunningEssaim.start("-Dessaim.demonstration=true")) {
            backup = folder.resolve("backup.sql.gz");
            Files.copy(Path.of(essaim.backup().strip()), backup);
            // Kept apart from the database, and put back beside it
            Files.copy(essaim.home().resolve("portal.key"), folder.resolve("portal.key"));
        }
        Path home = folder.resolve("home");
        Backup.restore(home, backup);
        Files.copy(folder.resolve("portal.key"), home.resolve("portal.key"));
        try (var again = RunningEssaim.start("-Dessaim.home=" + home)) {
            again.stop();
            assertThat(again.output()).doesNotContain("ERROR");
        }
    }

    @Test
    void says_in_one_line_why_the_tables_of_the_portlets_cannot_be_used() throws SQLException, IOException {
        try (var essaim = RunningEssaim.start()) {
            essaim.stop();
            String database = "jdbc:h2:file:" + essaim.home().resolve("data/essaim");
            String password = Files.readString(essaim.home().resolve("database.password"));
            try (var connection = DriverManager.getConnection(database, "essaim", password);
                    var statement = connection.createStatement()) {
                statement.executeUpdate("insert into \"essaim_schema_history\" (\"installed_rank\", \"version\","
                        + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
                        + " \"success\") values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'essaim', 1, true)");
            }
            try (var again = RunningEssaim.launch("-Dessaim.db.url=" + database, "-Dessaim.db.password=" + password)) {
                assertThat(again.awaitEnd()).isEqualTo(1);
                assertThat(again.output())
                        .contains("Essaim cannot start. " + ClosedReason.SCHEMA_NEWER.remedy())
                        .doesNotContain("did not register");
            }
        }
    }

    @Test
    void says_in_one_line_that_the_port_is_taken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var essaim = RunningEssaim.launch("-Dessaim.port=" + taken.getLocalPort())) {
            assertThat(essaim.awaitEnd()).isEqualTo(1);
            assertThat(essaim.output())
                    .hasLineCount(1)
                    .startsWith("Essaim cannot start.")
                    .contains(":" + taken.getLocalPort());
        }
    }

    @Test
    void says_in_one_line_that_the_folder_cannot_be_used(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (var essaim = RunningEssaim.launch("-Dessaim.home=" + file)) {
            assertThat(essaim.awaitEnd()).isEqualTo(1);
            assertThat(essaim.output())
                    .hasLineCount(1)
                    .startsWith("Essaim cannot start.")
                    .contains(file.toString());
        }
    }
}
