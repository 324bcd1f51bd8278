// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.server.Caller.Form;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request may bring, refused within two seconds and leaving nothing behind. */
class RequestLimitsIT {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final RunningEssaim essaim = RunningEssaim.shared();
    private final Caller importer = new Caller(essaim).signedIn("rh");
    private Form upload;

    @BeforeEach
    void open() {
        upload = Form.of(importer.get("/page/plan?view=import").body(), "upload");
    }

    @AfterEach
    void nothing_is_left() throws IOException {
        for (String folder : new String[] {"ROOT/requests", "essaim/uploads"}) {
            Path place = essaim.home().resolve("server/work/Tomcat/localhost").resolve(folder);
            try (Stream<Path> files = Files.list(place)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void a_file_far_too_large_is_said_to_be_too_large() {
        refused(
                () -> importer.upload(upload.action(), upload.fields(), file(), new byte[40 << 20]),
                413,
                "trop volumineux");
    }

    @Test
    void twenty_thousand_parts_are_refused() {
        refused(() -> importer.upload(upload.action(), many(20_000), file(), new byte[1]), 413, "trop volumineux");
    }

    @Test
    void two_hundred_thousand_fields_are_refused() {
        Map<String, String> fields = many(200_000);
        Form filters = Form.of(importer.get("/page/plan").body(), "filters");

        refused(() -> importer.post(filters.script(), fields), 413, "trop volumineux");
        refused(() -> importer.upload(upload.action(), fields, file(), new byte[1]), 413, "trop volumineux");
    }

    @Test
    void a_field_too_long_is_refused() {
        Map<String, String> fields = new LinkedHashMap<>(upload.fields());
        fields.put("long", "x".repeat((1 << 20) + 1));

        refused(() -> importer.upload(upload.action(), fields, file(), new byte[1]), 413, "trop volumineux");
    }

    @Test
    void a_file_where_none_is_expected_is_refused() {
        Form filters = Form.of(importer.get("/page/plan").body(), "filters");

        refused(() -> importer.upload(filters.action(), filters.fields(), "x", new byte[10]), 415, "Fichier inattendu");
        refused(() -> importer.upload("/notices", Map.of(), "x", new byte[10]), 415, "Fichier inattendu");
        refused(() -> new Caller(essaim).upload("/signin", Map.of(), "x", new byte[10]), 415, "Fichier inattendu");
    }

    @Test
    void a_file_of_who_may_not_send_it_is_not_looked_at() {
        Caller agent = new Caller(essaim).signedIn("agent");

        HttpResponse<String> answer = agent.upload(upload.action(), upload.fields(), file(), "a;b\n".getBytes());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("done", "run");
    }

    @Test
    void a_form_that_cannot_be_read_is_refused() {
        byte[] broken = "no form at all".getBytes(StandardCharsets.UTF_8);

        refused(() -> importer.multipart(upload.action(), broken), 400, "Demande incomprise");
    }

    @Test
    void a_stranger_sends_little() {
        refused(() -> new Caller(essaim).post("/signin", many(2_000)), 413, "trop volumineux");
        assertThat(new Caller(essaim)
                        .upload(upload.action(), Map.of(), "x", new byte[30 << 20])
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_script_is_told_in_a_sentence() {
        Form filters = Form.of(importer.get("/page/plan").body(), "filters");
        filters.fields().put("q", "x".repeat(2 << 20));

        HttpResponse<String> answer = importer.click(filters);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(answer.body()).startsWith("L’envoi").doesNotContain("<");
    }

    private static void refused(Supplier<HttpResponse<String>> request, int status, String title) {
        long start = System.nanoTime();
        HttpResponse<String> answer = request.get();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(title);
    }

    private String file() {
        return upload.id() + ":file";
    }

    private static Map<String, String> many(int count) {
        Map<String, String> fields = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> fields.put("field" + i, "x"));
        return fields;
    }
}
