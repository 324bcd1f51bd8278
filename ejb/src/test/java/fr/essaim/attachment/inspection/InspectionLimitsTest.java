// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import static fr.essaim.attachment.inspection.SampleFiles.bytes;
import static fr.essaim.attachment.inspection.SampleFiles.image;
import static fr.essaim.attachment.inspection.SampleFiles.pdf;
import static fr.essaim.attachment.inspection.SampleFiles.with;
import static fr.essaim.attachment.inspection.SampleFiles.word;
import static fr.essaim.attachment.inspection.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to freeze or exhaust whoever looks at them: what they cost, the server does not pay. */
class InspectionLimitsTest {

    private static final long MOST = 10L << 20;

    /** What the machine takes for a file without malice, now. */
    private static long honest;

    @BeforeAll
    static void measure() throws IOException {
        receive(pdf(null), "plan.pdf");
        long start = System.nanoTime();
        receive(pdf(null), "plan.pdf");
        honest = System.nanoTime() - start;
    }

    @AfterEach
    void nothing_is_left_in_the_temporary_folder() throws IOException {
        assertThat(folders()).isEmpty();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith(PrivateFolder.PREFIX))
                    .toList();
        }
    }

    static Stream<Arguments> hostile() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(word());
        for (int entry = 0; entry < 3_000; entry++) {
            entries.put("word/media/" + entry, new byte[0]);
        }
        String bomb =
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>";
        return Stream.of(
                arguments("object stream of four hundred megabytes", HostilePdfs.objectStream(400), "too-expansive"),
                arguments("a million objects", HostilePdfs.objects(400_000), "too-expansive"),
                arguments("more pages than a book", HostilePdfs.pages(2_001), "too-expansive"),
                arguments("picture in passes", JpegFiles.claiming(7_700, 7_700, true), "too-many-pixels"),
                arguments("hundreds of passes", JpegFiles.passes(4_000, 3_000, 300), "too-expansive"),
                arguments(
                        "sixty-five thousand pixels a side",
                        JpegFiles.claiming(65_000, 65_000, false),
                        "too-many-pixels"),
                arguments("three thousand entries", zip(entries), "too-expansive"),
                arguments(
                        "entry of a hundred megabytes",
                        zip(with(word(), "word/media/a.bmp", new byte[100 << 20])),
                        "too-expansive"),
                arguments("entities in a part", zip(with(word(), "word/settings.xml", bytes(bomb))), "damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused_within_two_seconds(String what, byte[] content, String reason) {
        long start = System.nanoTime();

        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> receive(content, "fichier"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("attachment." + reason));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofNanos(honest).plusSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<</A", "[<</A[", "("})
    void what_nests_a_hundred_thousand_times_ends(String opening) {
        byte[] content = HostilePdfs.holding(opening.repeat(100_000));
        long start = System.nanoTime();

        try {
            receive(content, "profond.pdf");
        } catch (AttachmentRefusedException | IOException refused) {
            assertThat(refused).hasMessageContaining("attachment.damaged");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofNanos(honest).plusSeconds(2));
    }

    @Test
    void loops_in_a_document_end() throws IOException {
        assertThat(receive(HostilePdfs.loops(), "boucle.pdf")).isEqualTo(AttachmentType.PDF);
    }

    @Test
    void four_large_pictures_at_once_are_drawn_outside_the_servers_memory() throws IOException {
        byte[] jpeg = JpegFiles.claiming(7_700, 7_700, false);
        byte[] png = SampleFiles.colourPng(7_700, 7_700);
        List<CompletableFuture<AttachmentType>> agents = new ArrayList<>();
        for (int agent = 0; agent < 4; agent++) {
            byte[] picture = agent % 2 == 0 ? jpeg : png;
            agents.add(CompletableFuture.supplyAsync(() -> received(picture, "photo.jpg")));
        }

        assertThat(agents)
                .allSatisfy(agent -> assertThat(agent.join().isImage()).isTrue());
    }

    @Test
    void a_picture_of_any_depth_is_drawn_whole() throws IOException {
        for (String format : List.of("jpeg", "png", "gif")) {
            try (CheckedFile file = checked(image(format, 5_000, 3_000), "a")) {
                assertThat(ImageIO.read(file.content().toFile()).getWidth()).isEqualTo(2_000);
            }
        }
    }

    @Test
    void an_inspection_that_takes_too_long_is_killed() throws IOException {
        try (PrivateFolder folder = PrivateFolder.create()) {
            folder.fill(new ByteArrayInputStream(pdf(null)), MOST);
            Path endless = Files.writeString(folder.path().resolve("endless"), "#!/bin/sh\nprintf H\nexec sleep 60\n");
            Files.setPosixFilePermissions(endless, PosixFilePermissions.fromString("rwx------"));
            assertThatExceptionOfType(AttachmentRefusedException.class)
                    .isThrownBy(() -> new InspectionProcess(endless, Duration.ofMillis(300)).look(folder, "a"))
                    .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("attachment.too-expansive"));
        }
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void without_a_java_to_start_no_file_is_taken() throws IOException {
        for (Path java : List.of(Path.of("/nowhere/java"), Path.of("/bin/false"))) {
            try (PrivateFolder folder = PrivateFolder.create()) {
                folder.fill(new ByteArrayInputStream(pdf(null)), MOST);
                assertThatExceptionOfType(AttachmentRefusedException.class)
                        .isThrownBy(() -> new InspectionProcess(java, Duration.ofSeconds(5)).look(folder, "a"))
                        .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("attachment.inspection-away"));
            }
        }
    }

    @Test
    void four_are_looked_at_together_the_next_waits_and_those_beyond_come_back() throws Exception {
        InspectionTurns turns = new InspectionTurns(4, 1, Duration.ofSeconds(20));
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger together = new AtomicInteger();
        List<CompletableFuture<Integer>> files = new ArrayList<>();
        for (int file = 0; file < 5; file++) {
            CompletableFuture<Integer> done = new CompletableFuture<>();
            files.add(done);
            new Thread(() -> {
                        try {
                            done.complete(turns.take(() -> {
                                int seen = together.incrementAndGet();
                                await(open);
                                together.decrementAndGet();
                                return seen;
                            }));
                        } catch (IOException | RuntimeException e) {
                            done.completeExceptionally(e);
                        }
                    })
                    .start();
        }
        while (together.get() < 4 || turns.waiting() < 1) {
            Thread.onSpinWait();
        }

        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> turns.take(() -> 0))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("attachment.busy"));
        open.countDown();
        assertThat(files).allSatisfy(file -> assertThat(file.join()).isBetween(1, 4));
    }

    @Test
    void a_wait_for_ones_turn_ends() throws Exception {
        InspectionTurns turns = new InspectionTurns(1, 1, Duration.ofMillis(50));

        turns.take(() -> {
            assertThatExceptionOfType(AttachmentRefusedException.class).isThrownBy(() -> turns.take(() -> 0));
            return 0;
        });

        assertThat(turns.take(() -> 7)).isEqualTo(7);
    }

    @Test
    void what_a_killed_server_left_goes_with_the_next_file_after_an_hour() throws IOException {
        Path left = Files.createTempDirectory(PrivateFolder.PREFIX);
        Files.write(left.resolve("received"), bytes("x"));
        Path others = Files.createTempDirectory(PrivateFolder.PREFIX);
        Files.setLastModifiedTime(
                left, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() - 4_000_000));

        try (PrivateFolder own = PrivateFolder.create()) {
            assertThat(folders()).containsExactlyInAnyOrder(own.path(), others);
            assertThat(Files.getPosixFilePermissions(own.path()))
                    .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
        Files.delete(others);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static AttachmentType received(byte[] content, String name) {
        try {
            return receive(content, name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static AttachmentType receive(byte[] content, String name) throws IOException {
        try (CheckedFile file = checked(content, name)) {
            return file.type();
        }
    }

    private static CheckedFile checked(byte[] content, String name) throws IOException {
        return CheckedFile.receive(new ByteArrayInputStream(content), name, MOST, file -> {});
    }
}
