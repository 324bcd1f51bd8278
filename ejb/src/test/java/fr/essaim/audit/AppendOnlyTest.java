// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at the sources of all modules: statements on the table stand in one class, and one of them takes rows away. */
class AppendOnlyTest {

    private static final Path TABLE = Path.of("src/main/java/fr/essaim/audit/AuditTable.java");

    @Test
    void the_audit_logs_table_is_named_in_one_class_and_in_its_migration() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            assertThat(modules.map(module -> module.resolve("src/main"))
                            .filter(Files::isDirectory)
                            .flatMap(AppendOnlyTest::files)
                            .filter(file -> text(file).contains("audit_event"))
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("AuditTable.java", "V4__audit.sql");
        }
    }

    @Test
    void rows_are_added_read_and_forgotten_by_age_and_never_changed() {
        String statements = text(TABLE);

        assertThat(statements).containsOnlyOnce("insert into audit_event");
        assertThat(statements)
                .containsOnlyOnce("delete from audit_event where happened_at <= ?")
                .containsOnlyOnce("delete ");
        assertThat(statements).doesNotContain("update ", "truncate", "merge ");
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return List.copyOf(files.filter(file -> file.toString().matches(".*\\.(java|sql|xml)"))
                            .toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
