// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes of the connection over which a form was refused: browsers and proxies send the next request over it. */
class RefusedBodiesIT {

    private static final String HEALTH = "GET /health/live HTTP/1.1\r\nHost: essaim\r\nConnection: close\r\n\r\n";

    /** Nothing stays unread, which would have the answer thrown away: 64 MB is what is read in vain. */
    private static final int MORE_THAN_IS_READ = (64 << 20) + 1;

    private final RunningEssaim essaim = RunningEssaim.shared();
    private final Caller agent = new Caller(essaim).signedIn("agent");

    @Test
    void a_connection_whose_form_was_read_goes_on() throws IOException {
        String answers = sent(form("Content-Length: 6\r\n\r\n") + "csrf=a" + HEALTH);

        assertThat(statuses(answers)).containsExactly("403", "200");
        assertThat(answers.split("\r\n\r\n")[0]).doesNotContain("Connection: close");
    }

    @Test
    void a_connection_whose_form_was_not_read_is_said_to_end() throws IOException {
        for (String length :
                List.of("Content-Length: 500000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n1DCD6500\r\n")) {
            String answers = sent(form(length) + "x".repeat(MORE_THAN_IS_READ));

            assertThat(statuses(answers)).as(length).containsExactly("413");
            assertThat(answers.split("\r\n\r\n")[0]).as(length).contains("Connection: close");
        }
    }

    private String form(String length) {
        return "POST /signout HTTP/1.1\r\nHost: essaim\r\nCookie: " + agent.cookie()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + length;
    }

    /** @return all that came until the server hung up */
    private String sent(String requests) throws IOException {
        URI url = URI.create(essaim.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> statuses(String answers) {
        return Pattern.compile("HTTP/1\\.1 (\\d{3})")
                .matcher(answers)
                .results()
                .map(line -> line.group(1))
                .toList();
    }
}
