// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.server.Caller.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors who send slowly, or nothing any more, keep nobody else from working. */
class SlowVisitorsIT {

    private static final int MANY = 200;
    private static final int MORE_THAN_PLACES = 80;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final RunningEssaim essaim = RunningEssaim.shared();
    private final Caller agent = new Caller(essaim).signedIn("rh");
    private final Caller witness = new Caller(essaim).signedIn("dgs");
    private final List<Socket> open = new ArrayList<>();

    /** The first time a page is shown costs more than the others. */
    @BeforeEach
    void warmUp() {
        page();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void strangers_who_drip_into_the_sign_in_hold_up_nobody() throws IOException {
        for (int i = 0; i < MANY; i++) {
            drip("POST /signin", "", "application/x-www-form-urlencoded", "csrf=");
        }

        assertThatAllIsWell();
        new Caller(essaim).signedIn("agent");
    }

    @Test
    void agents_who_drip_into_a_page_hold_up_nobody() throws IOException {
        Form form = Form.of(agent.get("/page/plan?view=import").body(), "upload");
        for (int i = 0; i < MANY; i++) {
            String type = i % 2 == 0 ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=x";
            drip("POST " + form.action(), agent.cookie(), type, "--x\r\n");
        }

        assertThatAllIsWell();
    }

    @Test
    void heads_that_never_end_hold_up_nobody() throws IOException {
        for (int i = 0; i < MANY; i++) {
            write("GET /signin HTTP/1.1\r\nHost: essaim\r\nX-Slow: ");
        }

        assertThatAllIsWell();
    }

    @Test
    void readers_who_do_not_read_hold_up_nobody() throws IOException {
        for (int i = 0; i < MORE_THAN_PLACES; i++) {
            write("GET /page/plan HTTP/1.1\r\nHost: essaim\r\nCookie: " + agent.cookie() + "\r\n\r\n");
        }
        for (Socket socket : open) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        assertThatAllIsWell();
    }

    private void assertThatAllIsWell() {
        assertThat(witness.get("/health/live").statusCode()).isEqualTo(200);
        long start = System.nanoTime();
        assertThat(witness.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(witness.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        assertThat(page()).isLessThan(AT_ONCE);
    }

    private Duration page() {
        long start = System.nanoTime();
        assertThat(witness.get("/page/plan").statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Announces a body and sends the beginning of it. */
    private void drip(String line, String cookie, String type, String beginning) throws IOException {
        write(line + " HTTP/1.1\r\nHost: essaim\r\nCookie: " + cookie + "\r\nContent-Type: " + type
                + "\r\nContent-Length: 5000\r\n\r\n" + beginning);
    }

    private void write(String text) throws IOException {
        URI url = URI.create(essaim.url());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new java.net.InetSocketAddress(url.getHost(), url.getPort()));
        open.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
