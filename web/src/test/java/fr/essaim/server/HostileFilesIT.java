// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Files that cost far more than they weigh, and readers that do not read: the portal goes on, with the heap it is given. */
class HostileFilesIT {

    private static final String RESOURCE = "/page/ideas?_type=resource&_id=";
    private static final Duration NOTICED = Duration.ofSeconds(1);

    private final RunningEssaim essaim = RunningEssaim.shared();
    private final Caller agent = new Caller(essaim).signedIn("agent");
    private final Caller witness = new Caller(essaim).signedIn("dgs");

    @Test
    void four_hostile_files_at_once_are_dealt_with_while_pages_answer() throws IOException {
        String idea = draft();
        Duration calm = page().plus(page()).dividedBy(2);
        Map<byte[], Integer> files = new LinkedHashMap<>();
        files.put(expandingPdf(400), 403);
        files.put(png(7_700, 7_700), 200);
        files.put(png(7_700, 7_700), 200);
        files.put(png(60_000, 60_000), 403);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        files.forEach((content, status) -> answers.add(CompletableFuture.supplyAsync(() -> send(idea, content))));

        while (answers.stream().anyMatch(answer -> !answer.isDone())) {
            assertThat(page()).isLessThan(calm.multipliedBy(2).plus(NOTICED));
        }

        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsExactlyElementsOf(files.values());
        assertThat(left()).isEmpty();
        assertThat(essaim.output()).doesNotContain("OutOfMemoryError");
    }

    @Test
    void a_file_leaves_as_it_is_read_and_readers_that_stall_stand_in_nobodys_way() throws Exception {
        byte[] content = "Un texte sans fin. ".repeat(500_000).getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> list = send(draft(), content);
        assertThat(list.statusCode()).isEqualTo(200);
        String file = RESOURCE + "attachment&attachment=" + Caller.first(list.body(), "[?&;]attachment=(\\d+)");
        Duration calm = page().plus(page()).dividedBy(2);
        List<InputStream> stalled = new ArrayList<>();
        try {
            for (int reader = 0; reader < 4; reader++) {
                HttpResponse<InputStream> answer = agent.open(file);
                stalled.add(answer.body());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(content.length);
            }
            // Up to what may be on its way to one agent
            for (int reader = 4; reader < 20; reader++) {
                stalled.add(agent.open(file).body());
            }
            HttpResponse<String> refused = agent.get(file);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).isNotBlank();
            assertThat(page()).isLessThan(calm.multipliedBy(2).plus(NOTICED));
            assertThat(stalled.get(0).readAllBytes()).isEqualTo(content);
        } finally {
            for (InputStream reader : stalled) {
                reader.close();
            }
        }
    }

    private String draft() {
        String campaign = Caller.first(
                agent.get("/page/ideas").body(), "<article(?=[^>]*data-kind=.PERMANENT)[^>]*data-campaign=.(\\d+)");
        String answer = agent.send(
                        RESOURCE + "draft&campaignId=" + campaign + "&ideaId=0&version=0&formKey=" + UUID.randomUUID()
                                + "&field.TITLE=Un+banc",
                        Map.of("X-Essaim-Draft", "1"),
                        new byte[0])
                .body();
        return Caller.first(answer, "idea=(\\d+)");
    }

    private HttpResponse<String> send(String idea, byte[] content) {
        return agent.send(
                RESOURCE + "attachment-add&of=Idea-" + idea,
                Map.of(
                        "X-Essaim-Attachment", "1",
                        "X-Essaim-Name", "fichier.txt",
                        "X-Essaim-Alternative", "Un%20fichier",
                        "Content-Type", "application/octet-stream"),
                content);
    }

    private Duration page() {
        long start = System.nanoTime();
        assertThat(witness.get("/page/plan").statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("essaim-file-"))
                    .toList();
        }
    }

    /** An object that lies in a stream of so many megabytes of blanks. */
    private static byte[] expandingPdf(int megabytes) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        write(pdf, "%PDF-1.5\n");
        for (String object : List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/A 5 0 R>>")) {
            places.add(pdf.size());
            write(pdf, places.size() + " 0 obj\n" + object + "\nendobj\n");
        }
        byte[] blanks = new byte[1 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write("5 0 (x)".getBytes(StandardCharsets.US_ASCII));
            for (int block = 0; block < megabytes; block++) {
                out.write(blanks);
            }
        }
        places.add(pdf.size());
        stream(pdf, "4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode", packed.toByteArray());
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(new byte[6]);
        places.forEach(place -> table.writeBytes(
                ByteBuffer.allocate(6).put((byte) 1).putInt(place).array()));
        table.writeBytes(new byte[] {2, 0, 0, 0, 4, 0});
        int start = pdf.size();
        stream(pdf, "6 0 obj\n<</Type/XRef/W[1 4 1]/Root 1 0 R/Size 6", table.toByteArray());
        write(pdf, "startxref\n" + start + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static void stream(ByteArrayOutputStream pdf, String head, byte[] content) {
        write(pdf, head + "/Length " + content.length + ">>stream\n");
        pdf.writeBytes(content);
        write(pdf, "\nendstream\nendobj\n");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** With four bytes a pixel, all there where that is not absurd. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] line = new byte[1 + 4 * width];
            for (int y = 0; y < Math.min(height, 7_700); y++) {
                out.write(line);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) 6)
                        .array());
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
