// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.persistence.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyFilesTest {

    private final KeyFiles files = new KeyFiles();
    private final String box = DrawnCode.number();
    private final Path file = Settings.ballotKeys().resolve(box + ".key");

    @AfterEach
    void clean() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(box + ".destroyed"));
    }

    @Test
    void a_key_is_kept_found_and_destroyed() throws IOException {
        HostKey key = HostKey.draw();
        assertThat(files.find(box)).isEmpty();

        files.keep(box, key);

        HostKey found = files.find(box).orElseThrow();
        assertThat(found.secret()).isEqualTo(key.secret());
        assertThat(found.box()).isEqualTo(key.box());
        assertThat(found.toString()).doesNotContain(key.box());
        files.destroy(box);
        files.destroy(box);
        assertThat(files.find(box)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_key_that_is_not_where_it_was_is_not_destroyed() throws IOException {
        files.keep(box, HostKey.draw());
        Path elsewhere = file.resolveSibling(box + ".elsewhere");
        Files.move(file, elsewhere);

        assertThatThrownBy(() -> files.destroy(box)).isInstanceOf(NoSuchFileException.class);

        Files.move(elsewhere, file);
        files.destroy(box);
        assertThat(file).doesNotExist();
    }

    @Test
    void a_folder_that_was_there_is_closed_to_others() throws IOException {
        Files.createDirectories(file.getParent());
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));

        files.keep(box, HostKey.draw());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void folder_and_file_are_the_services_alone() throws IOException {
        files.keep(box, HostKey.draw());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var names = Files.list(file.getParent())) {
            assertThat(names).noneMatch(name -> name.toString().endsWith(".new"));
        }
    }

    @Test
    void a_file_that_is_torn_or_of_another_box_is_no_key() throws IOException {
        files.keep(box, HostKey.draw());
        String whole = Files.readString(file);
        for (String text :
                new String[] {"", whole.substring(0, 60), whole.replace(box, DrawnCode.number()), "x" + whole}) {
            Files.writeString(file, text);
            assertThat(files.find(box)).as(text).isEmpty();
        }
        assertThatThrownBy(() -> files.find("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
