// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.resource.LoadableResource;
import org.junit.jupiter.api.Test;

class ListedMigrationsTest {

    private final ListedMigrations listed = new ListedMigrations("db/essaim");

    @Test
    void everyMigrationIsOnTheList() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/essaim"))) {
            assertThat(listed.getResources("V", new String[] {".sql"}))
                    .extracting(LoadableResource::getFilename)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void noTwoHaveOneNumber() {
        assertThat(listed.getResources("V", new String[] {".sql"}))
                .extracting(script -> script.getFilename().replaceFirst("__.*", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void aMigrationIsReadAsItIsWritten() throws IOException {
        StringWriter read = new StringWriter();
        try (Reader script = listed.getResource("V14__plan.sql").read()) {
            script.transferTo(read);
        }
        assertThat(read).hasToString(Files.readString(Path.of("src/main/resources/db/essaim/V14__plan.sql")));
    }

    @Test
    void nothingElseIsFound() {
        assertThat(listed.getResource("V1__other.sql")).isNull();
        assertThat(listed.getResources("R", new String[] {".sql"})).isEmpty();
        assertThat(listed.getResources("V", new String[] {".conf"})).isEmpty();
    }

    @Test
    void anArchiveWithoutListIsNoDatabaseUpToDate() {
        assertThatThrownBy(() -> new ListedMigrations("db/nowhere"))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("db/nowhere/migrations");
    }
}
