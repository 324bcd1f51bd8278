// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** What an agent's browser keeps and sends: its cookies, and that it takes compressed answers. */
final class Browser {

    /** An answer as it came; its text is unpacked only where something reads it. */
    record Answer(int status, byte[] body, boolean packed, String location) {

        String text() {
            try (var in =
                    packed ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(HttpClient client, String url) {
        this.client = client;
        this.url = url;
    }

    /** Through the form, as people do. */
    void signIn(String login, String password) {
        var csrf = CSRF.matcher(get("signin").text());
        if (!csrf.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        Answer answer = post(
                "signin", Map.of("login", login, "password", password, "csrf", csrf.group(1), "to", "/"), Map.of());
        if (answer.status() != 302 && answer.status() != 303) {
            throw new IllegalStateException(login + " was not let in: " + answer.status());
        }
    }

    void signOut() {
        var csrf = CSRF.matcher(get("sessions").text());
        if (csrf.find()) {
            post("signout", Map.of("csrf", csrf.group(1)), Map.of());
        }
    }

    Answer get(String address) {
        return send(request(address).GET());
    }

    Answer post(String address, Map<String, String> form, Map<String, String> headers) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(url + address.replaceFirst("^/", "")))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "fr");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers()
                            .firstValue("Content-Encoding")
                            .filter("gzip"::equals)
                            .isPresent(),
                    answer.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
