// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.web.health.HealthFilter;
import fr.essaim.web.security.SignedIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The intake on a server with few threads, before a servlet that tells what it got. */
class IntakeTest {

    private static final int PLACES = 2;
    private static final long SECONDS = 1;
    private static final int LARGE = 8 << 20;

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> open = new ArrayList<>();
    private final CountDownLatch held = new CountDownLatch(PLACES);
    private final CountDownLatch release = new CountDownLatch(1);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxThreads", Integer.toString(PLACES + 4));
        tomcat.getConnector().setProperty("maxSwallowSize", "0");
        Context context = tomcat.addContext("", folder.toString());
        context.addServletContainerInitializer(
                (classes, servlets) -> {
                    HealthFilter.in(servlets);
                    var filter = servlets.addFilter(
                            "intake", new Intake(new IntakeSettings(PLACES, SECONDS), Set.of("import"), 16L << 20));
                    filter.setAsyncSupported(true);
                    filter.addMappingForUrlPatterns(
                            EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), true, "/*");
                    var servlet = servlets.addServlet("told", new Told());
                    servlet.setAsyncSupported(true);
                    servlet.addMapping("/*");
                },
                Set.of());
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        release.countDown();
        for (Socket socket : open) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void bodies_that_do_not_end_hold_no_thread() throws Exception {
        for (int i = 0; i < 50; i++) {
            write("POST /signin HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\na=");
        }

        assertThat(get("/page/any").statusCode()).isEqualTo(200);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_takes_too_long_is_given_up() throws Exception {
        Socket slow = write("POST /signin HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\na=");

        String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    @Test
    void answers_that_nobody_reads_hold_no_thread_and_no_place() throws Exception {
        for (int i = 0; i < 20; i++) {
            write("GET /page/large HTTP/1.1\r\nHost: x\r\n\r\n");
        }

        for (int i = 0; i < 20; i++) {
            assertThat(get("/page/any").statusCode()).isEqualTo(200);
        }
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/page/large").body()).hasSize(LARGE).endsWith("end");
    }

    @Test
    void an_agent_has_no_more_answers_on_their_way_than_a_bound() throws Exception {
        String cookie = signIn();
        List<Socket> readers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readers.add(write("GET /page/large HTTP/1.1\r\nHost: x\r\nCookie: " + cookie + "\r\n\r\n"));
            // Its answer has begun before the next one is asked for
            assertThat(statusOf(readers.get(i))).isEqualTo(i < 8 ? "HTTP/1.1 200" : "HTTP/1.1 503");
        }
        assertThat(kept()).hasSize(8);
        assertThat(client.send(request("/page/any").GET().build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);

        for (Socket reader : readers) {
            reader.close();
        }

        nothingIsLeft();
        assertThat(get("/page/large").body()).hasSize(LARGE);
    }

    @Test
    void requests_wait_for_a_place_without_a_thread() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            asked.add(client.sendAsync(request("/page/hold").build(), BodyHandlers.ofString()));
        }
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 30; i++) {
            asked.add(client.sendAsync(request("/page/any?i=" + i).build(), BodyHandlers.ofString()));
        }
        asked.add(client.sendAsync(
                request("/signin").POST(BodyPublishers.ofString("a=1")).build(), BodyHandlers.ofString()));

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(asked).noneMatch(CompletableFuture::isDone);
        release.countDown();

        for (CompletableFuture<HttpResponse<String>> answer : asked) {
            assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_is_sent_arrives_as_it_was() throws Exception {
        signIn();
        get("/admin/directory");
        String text = "é&=+ ".repeat(5_000);

        assertThat(post("/notices?a=0", "application/x-www-form-urlencoded", "a=1&b=%C3%A9+x&a=2"))
                .contains("a=[0, 1, 2] b=[é x]");
        assertThat(post("/page/plan?_id=x", "text/plain", text))
                .contains("bytes=" + text.getBytes(StandardCharsets.UTF_8).length);
        assertThat(post("/admin/directory", "multipart/form-data; boundary=\"b b\"", form("b b", text)))
                .contains("csrf=[é]")
                .contains("file plan.csv text/csv " + text.getBytes(StandardCharsets.UTF_8).length);
        assertThat(post("/page/plan?view=import", "multipart/form-data; boundary=x", form("x", text)))
                .contains("csrf=[]", "bytes=");
    }

    @Test
    void a_body_that_no_header_tells_of_is_taken_for_one() {
        assertThat(Intake.hasBody(without(Map.of("getMethod", "POST", "getContentLengthLong", -1L))))
                .isTrue();
        assertThat(Intake.hasBody(without(Map.of("getMethod", "POST", "getContentLengthLong", 0L))))
                .isFalse();
        assertThat(Intake.hasBody(without(Map.of("getMethod", "GET", "getContentLengthLong", -1L))))
                .isFalse();
    }

    /** A request of HTTP/2, of which no server here speaks: it has no header that tells of a body. */
    private static HttpServletRequest without(Map<String, Object> answers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                IntakeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> answers.get(method.getName()));
    }

    @Test
    void a_request_without_a_body_is_answered() throws Exception {
        Socket without = write("POST /signin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(statusOf(without)).isEqualTo("HTTP/1.1 200");
        assertThat(new String(without.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("bytes=0");
    }

    @Test
    void an_agent_sends_no_more_than_so_many_bytes_at_once() throws Exception {
        String cookie = signIn();
        String head = "POST /page/plan?view=import HTTP/1.1\r\nHost: x\r\nCookie: " + cookie
                + "\r\nContent-Type: text/plain\r\nContent-Length: " + (12 << 20) + "\r\n\r\n";
        for (int i = 1; i <= 5; i++) {
            write(head + "a".repeat(20_000));
            isLeft(i);
        }

        assertThat(statusOf(write(head))).isEqualTo("HTTP/1.1 503");
        assertThat(post("/page/plan?_id=x", "text/plain", "short")).contains("bytes=5");
    }

    @Test
    void an_answer_that_could_not_be_kept_whole_is_refused_whole() throws Exception {
        signIn();
        Files.delete(place());

        HttpResponse<String> whole = get("/page/written?length=" + (60 << 20));
        HttpResponse<String> cut = get("/page/written?length=" + (66 << 20));

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).hasSize(60 << 20);
        assertThat(cut.statusCode()).isEqualTo(503);
        assertThat(cut.body()).hasSizeLessThan(10_000);
    }

    @Test
    void an_answer_of_which_nothing_could_be_kept_is_no_empty_page() throws Exception {
        get("/page/any");
        Files.delete(place());
        Socket slow = write("GET /page/written?length=" + (64 << 20) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(statusOf(slow)).isEqualTo("HTTP/1.1 200");

        assertThat(get("/page/any").statusCode()).isEqualTo(503);
        slow.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/notices, application/x-www-form-urlencoded, 65537, 413",
        "/page/plan, application/x-www-form-urlencoded, 1048577, 413",
        "/page/plan, text/plain, 1048577, 413",
        "/page/plan?view=import, text/plain, 1048577, 200",
        "/page/plan?x=import, application/x-www-form-urlencoded, 1048577, 413",
        "/page/plan?x=import, APPLICATION/X-WWW-FORM-URLENCODED;charset=UTF-8, 1048577, 413",
        "/admin/directory, multipart/form-data; boundary=x, 10, 415",
        "/admin/directory, application/x-www-form-urlencoded, 65537, 413",
        "/page/plan?view=import, application/octet-stream, 12582913, 413",
        "/page/plan, multipart/form-data; boundary=x, 10, 415",
        "/page/plan?view=import, multipart/form-data; boundary=x, 10, 400",
        "/page/plan?view=import, multipart/form-data, 10, 400",
        "/page/plan?view=import, multipart/form-data; boundary=x; boundary*=y, 10, 400",
    })
    void a_body_is_bounded_by_what_its_address_expects(String address, String type, int bytes, int status)
            throws Exception {
        signIn();

        assertThat(send(request(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(new byte[bytes])))
                        .statusCode())
                .isEqualTo(status);
        nothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "/page/plan?view=import, 9, 100000, 200",
        "/page/plan?view=import, 11, 100000, 413",
        "/admin/directory, 6, 10000, 200",
        "/admin/directory, 7, 10000, 413",
    })
    void the_fields_of_a_form_with_files_are_bounded_together(String address, int fields, int bytes, int status)
            throws Exception {
        signIn();
        get("/admin/directory");
        String field = "--x\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n" + "x".repeat(bytes) + "\r\n";

        assertThat(send(request(address)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString(field.repeat(fields) + form("x", "y".repeat(200_000)))))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void what_is_read_to_its_end_in_vain_is_answered_too() throws Exception {
        assertThat(send(request("/page/plan").POST(BodyPublishers.ofByteArray(new byte[3 << 20])))
                        .body())
                .contains("bytes=0");
        assertThat(send(request("/page/any").method("GET", BodyPublishers.ofString("a=1")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_agent_sends_no_more_than_so_many_bodies_at_once() throws Exception {
        String cookie = signIn();
        for (int i = 0; i < 34; i++) {
            write("POST /notices HTTP/1.1\r\nHost: x\r\nCookie: " + cookie + "\r\nContent-Length: 5\r\n\r\na=");
        }

        List<String> answers = new ArrayList<>();
        for (Socket socket : open) {
            answers.add(statusOf(socket));
        }

        assertThat(answers).filteredOn("HTTP/1.1 503"::equals).hasSize(2);
        assertThat(answers).filteredOn("HTTP/1.1 408"::equals).hasSize(32);
    }

    @Test
    void nothing_is_left_of_a_visitor_who_goes() throws Exception {
        String cookie = signIn();
        Socket socket = write("POST /page/plan?view=import HTTP/1.1\r\nHost: x\r\nCookie: " + cookie
                + "\r\nContent-Type: text/plain\r\nContent-Length: 900000\r\n\r\n" + "x".repeat(100_000));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (kept().isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(kept()).isNotEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place())))
                .isEqualTo("rwx------");

        socket.close();

        nothingIsLeft();
    }

    private static String statusOf(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
    }

    private void nothingIsLeft() throws IOException {
        isLeft(0);
    }

    private void isLeft(int files) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (kept().size() != files && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(kept()).hasSize(files);
    }

    private Path place() throws IOException {
        try (Stream<Path> folders = Files.walk(folder)) {
            return folders.filter(path -> path.endsWith("requests")).findFirst().orElseThrow();
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(place())) {
            return files.toList();
        }
    }

    private static String form(String boundary, String file) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\né\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + file + "\r\n--" + boundary + "--\r\n";
    }

    private String signIn() throws Exception {
        List<String> cookies = get("/signin").headers().allValues("Set-Cookie");
        return cookies.get(cookies.size() - 1).split(";")[0];
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private String post(String path, String type, String body) throws Exception {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)))
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path));
    }

    private Socket write(String text) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("127.0.0.1", tomcat.getConnector().getLocalPort()));
        open.add(socket);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Tells parameters, files and length of the body; holds on where it is told to; signs in at the sign-in. */
    private final class Told extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            if ("/page/hold".equals(request.getPathInfo())) {
                hold();
            }
            if (request.getMethod().equals("GET") && "/signin".equals(request.getPathInfo())) {
                SignedIn.start(request, new AgentId(7), 1, "agent");
            }
            if (request.getMethod().equals("GET") && "/admin/directory".equals(request.getPathInfo())) {
                SignedIn.noteAdministrator(request);
            }
            response.setContentType("text/plain;charset=UTF-8");
            if ("/page/large".equals(request.getPathInfo())) {
                response.getOutputStream().write(new byte[LARGE - 3]);
                response.getOutputStream().print("end");
                return;
            }
            var out = response.getWriter();
            if ("/page/written".equals(request.getPathInfo())) {
                char[] block = new char[1 << 20];
                for (int left = Integer.parseInt(request.getParameter("length")); left > 0; left -= block.length) {
                    out.write(block);
                }
                return;
            }
            for (String name : List.of("a", "b", "csrf")) {
                String[] values = request.getParameterValues(name);
                out.print(name + "=" + (values == null ? List.of() : List.of(values)) + " ");
            }
            if (request.getMethod().equals("POST") && "/admin/directory".equals(request.getPathInfo())) {
                var part = request.getPart("file");
                out.print(" file " + part.getSubmittedFileName() + " " + part.getContentType() + " "
                        + part.getInputStream().readAllBytes().length);
            }
            out.print(" bytes=" + request.getInputStream().readAllBytes().length);
        }

        private void hold() {
            held.countDown();
            try {
                release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
