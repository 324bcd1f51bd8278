// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PrivateFolderTest {

    private static final FileTime OLD = FileTime.from(Instant.now().minus(Duration.ofHours(2)));

    @Test
    void uploads_at_the_same_moment_delete_what_was_left_behind_and_none_fails() throws Exception {
        List<Path> left = new ArrayList<>();
        for (int folder = 0; folder < 100; folder++) {
            left.add(leftBehind());
        }
        ExecutorService uploads = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> upload = () -> {
                PrivateFolder.create().close();
                return null;
            };
            for (Future<Void> answer : uploads.invokeAll(List.of(upload, upload, upload, upload))) {
                assertThatCode(answer::get).doesNotThrowAnyException();
            }
        } finally {
            uploads.shutdownNow();
        }

        PrivateFolder.create().close();
        assertThat(left).noneMatch(Files::exists);
    }

    @Test
    void what_is_in_use_stays_and_so_does_what_a_link_leads_to() throws IOException {
        Path elsewhere = Files.createTempDirectory("elsewhere-");
        Path kept = Files.createFile(elsewhere.resolve("kept"));
        Files.setLastModifiedTime(elsewhere, OLD);
        Path link = elsewhere.resolveSibling(PrivateFolder.PREFIX + elsewhere.getFileName());
        Files.createSymbolicLink(link, elsewhere);
        try (PrivateFolder inUse = PrivateFolder.create()) {
            PrivateFolder.create().close();

            assertThat(inUse.path()).exists();
            assertThat(kept).exists();
            assertThat(Files.isSymbolicLink(link)).isTrue();
        } finally {
            Files.delete(link);
            new PrivateFolder(elsewhere).close();
        }
    }

    private static Path leftBehind() throws IOException {
        Path folder = Files.createTempDirectory(PrivateFolder.PREFIX);
        for (int file = 0; file < 20; file++) {
            Files.createFile(folder.resolve("received" + file));
        }
        Files.setLastModifiedTime(folder, OLD);
        return folder;
    }
}
