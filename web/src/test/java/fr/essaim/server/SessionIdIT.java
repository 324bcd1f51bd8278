// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.server.Caller.Form;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads addresses, pages, logs or names of files learns no session's id. */
class SessionIdIT {

    private static final byte[] FILE = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);

    private final RunningEssaim essaim = RunningEssaim.shared();

    @Test
    void no_session_id_stands_in_an_address_a_page_the_log_or_the_name_of_a_file() throws IOException {
        Caller agent = new Caller(essaim).signedIn("rh");
        Form filters = Form.of(agent.get("/page/plan?q=plan").body(), "filters");
        agent.click(filters);
        HttpResponse<String> sent = upload(agent);
        agent.get(Caller.target(sent));
        agent.get(Caller.first(agent.get("/page/plan").body(), "<script src=\"(/resource/[^\"]+)\"")
                .replace("&amp;", "&"));
        agent.get("/page/ideas");
        agent.get("/page/plan?_mode=help");
        agent.get("/page/nothing");
        agent.post("/signout", Map.of());
        agent.get("/page/plan");

        assertThat(agent.sessionIds()).hasSizeGreaterThan(1).allSatisfy(id -> {
            assertThat(id).hasSizeGreaterThan(20);
            assertThat(agent.seen()).noneMatch(text -> text.contains(id));
            assertThat(Files.readString(essaim.home().resolve("log/essaim.log")))
                    .doesNotContain(id);
            assertThat(essaim.output()).doesNotContain(id);
            assertThat(names(essaim.home())).noneMatch(name -> name.contains(id));
            assertThat(names(Path.of(System.getProperty("java.io.tmpdir")), 1)).noneMatch(name -> name.contains(id));
        });
    }

    @Test
    void an_address_that_holds_a_session_id_lets_nobody_in() {
        Caller director = new Caller(essaim).signedIn("dgs");
        String id = List.copyOf(director.sessionIds()).get(director.sessionIds().size() - 1);

        assertThat(director.get("/page/plan").statusCode()).isEqualTo(200);
        HttpResponse<String> stranger = new Caller(essaim).get("/page/plan;jsessionid=" + id);

        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/signin"));
    }

    @Test
    void the_result_of_an_action_is_shown_in_its_own_session_alone() {
        Caller agent = new Caller(essaim).signedIn("rh");
        String result = Caller.target(upload(agent)).replaceAll("run=\\d+&?", "");
        Caller other = new Caller(essaim).signedIn("rh");

        assertThat(result).startsWith("/page/plan?").contains("done=1").doesNotContain(":::", "%3A");
        assertThat(agent.get(result).body()).contains("data-check=\"");
        assertThat(other.get(result).body()).doesNotContain("data-check=\"");
    }

    @Test
    void an_uploaded_file_is_private_and_gone_when_its_request_has_ended() throws IOException {
        upload(new Caller(essaim).signedIn("rh"));

        Path folder = essaim.home().resolve("server/work/Tomcat/localhost/essaim/uploads");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(names(folder)).isEmpty();
    }

    private static HttpResponse<String> upload(Caller agent) {
        Form form = Form.of(agent.get("/page/plan?view=import").body(), "upload");
        HttpResponse<String> sent = agent.upload(form.action(), form.fields(), form.id() + ":file", FILE);
        assertThat(sent.statusCode()).isEqualTo(302);
        return sent;
    }

    private static List<String> names(Path folder) throws IOException {
        return names(folder, Integer.MAX_VALUE);
    }

    private static List<String> names(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.skip(1).map(Path::toString).toList();
        }
    }
}
