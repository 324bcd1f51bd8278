// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16 << 10, (64 << 10) + 1, 300_000})
    void what_is_written_is_read_and_gone_when_it_closes(int length) throws IOException {
        SpoolFolder folder = SpoolFolder.under(work);
        byte[] content = new byte[length];
        new Random(1).nextBytes(content);
        for (Spool spool : new Spool[] {Spool.ofRequest(folder, () -> {}), Spool.ofAnswer(folder)}) {
            write(spool, content);

            InputStream all = spool.open();
            assertThat(all.readAllBytes()).isEqualTo(content);
            assertThat(spool.open(length / 3, length / 2).readAllBytes())
                    .isEqualTo(java.util.Arrays.copyOfRange(content, length / 3, length / 3 + length / 2));
            InputStream early = spool.open();
            spool.close();
            spool.close();

            assertThat(spool.write(content, length)).isFalse();
            if (length > 0) {
                assertThatThrownBy(early::read).isInstanceOf(IOException.class);
            }
        }
        assertThat(files()).isZero();
        isAllGivenBack(folder);
    }

    @Test
    void small_bodies_go_to_files_when_many_lie_in_memory() throws IOException {
        SpoolFolder folder = SpoolFolder.under(work);
        assertThat(folder.memory().take((64L << 20) - 5)).isTrue();
        Spool spool = Spool.ofAnswer(folder);

        write(spool, new byte[10]);

        assertThat(files()).isEqualTo(1);
        spool.close();
        assertThat(files()).isZero();
        assertThat(folder.memory().used()).isEqualTo((64L << 20) - 5);
    }

    @Test
    void bodies_that_fill_their_room_leave_answers_theirs() throws IOException {
        SpoolFolder folder = SpoolFolder.under(work);
        assertThat(folder.requests().take(512L << 20)).isTrue();

        assertThat(Spool.ofRequest(folder, () -> {}).write(new byte[MEBIBYTE], MEBIBYTE))
                .isFalse();
        try (Spool answer = Spool.ofAnswer(folder)) {
            assertThat(answer.write(new byte[MEBIBYTE], MEBIBYTE)).isTrue();
        }
    }

    @Test
    void an_answer_stays_in_memory_where_no_file_can_be_written_up_to_a_bound() throws IOException {
        SpoolFolder folder = SpoolFolder.under(work);
        Files.delete(work.resolve("requests"));
        byte[] block = new byte[MEBIBYTE];
        try (Spool answer = Spool.ofAnswer(folder);
                Spool request = Spool.ofRequest(folder, () -> {})) {
            for (int i = 0; i < 64; i++) {
                assertThat(answer.write(block, block.length)).isTrue();
            }

            assertThat(answer.write(block, 1)).isFalse();
            assertThat(answer.open().readAllBytes()).hasSize(64 * MEBIBYTE);
            assertThatThrownBy(() -> request.write(block, block.length)).isInstanceOf(IOException.class);
        }
        isAllGivenBack(folder);
    }

    private static void write(Spool spool, byte[] content) throws IOException {
        for (int place = 0; place < content.length; place += 5_000) {
            assertThat(spool.write(content, place, Math.min(5_000, content.length - place)))
                    .isTrue();
        }
    }

    private static void isAllGivenBack(SpoolFolder folder) {
        assertThat(folder.requests().used()).isZero();
        assertThat(folder.answers().used()).isZero();
        assertThat(folder.memory().used()).isZero();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(work.resolve("requests"))) {
            return all.count();
        }
    }
}
