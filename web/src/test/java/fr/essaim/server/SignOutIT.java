// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sign-out frees what the server kept, in the application of the portal and in that of the portlets. */
class SignOutIT {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    /** Of its own: on a shared one the sessions of other tests run out while this one counts. */
    private final RunningEssaim essaim = RunningEssaim.start("-Dessaim.demonstration=true");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @AfterEach
    void stop() {
        essaim.close();
    }

    @Test
    void a_sign_out_ends_the_session_in_both_applications() {
        long ofPortal = essaim.sessions("");
        long ofPortlets = essaim.sessions("/essaim");
        String csrf = csrf(get("signin"));
        post("signin", "login=agent&password=essaim&to=%2F&csrf=" + csrf);
        String page = get("page/plan");
        assertThat(essaim.sessions("")).isEqualTo(ofPortal + 1);
        assertThat(essaim.sessions("/essaim")).isEqualTo(ofPortlets + 1);

        post("signout", "csrf=" + csrf(page));

        // The sign-in page that follows has a session of its own, which nobody is signed in with
        assertThat(essaim.sessions("")).isEqualTo(ofPortal + 1);
        assertThat(essaim.sessions("/essaim")).isEqualTo(ofPortlets);
    }

    private static String csrf(String page) {
        Matcher token = CSRF.matcher(page);
        assertThat(token.find()).isTrue();
        return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(essaim.url() + path)));
    }

    private void post(String path, String form) {
        send(HttpRequest.newBuilder(URI.create(essaim.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
