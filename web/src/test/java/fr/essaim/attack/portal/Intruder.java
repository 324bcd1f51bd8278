// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import fr.essaim.demonstration.DemonstrationPeople;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a session who sends what no page would send, and follows no redirect by himself. */
final class Intruder {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String url;

    Intruder(String url) {
        this.url = url.replaceFirst("/$", "");
    }

    record Answer(int status, String body, String location, HttpResponse<byte[]> whole) {

        Document page() {
            return Jsoup.parse(body);
        }
    }

    Intruder signedIn(String login) {
        if (signIn(login, DemonstrationPeople.PASSWORD).status() != 302) {
            throw new IllegalStateException(login + " cannot sign in");
        }
        return this;
    }

    Answer signIn(String login, String password) {
        return post("/signin", Map.of("csrf", csrf("/signin"), "to", "/", "login", login, "password", password));
    }

    /** The token of the portal's own forms, as this page shows it. */
    String csrf(String path) {
        return get(path).page().selectFirst("input[name=csrf]").val();
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** @param path with its query, written as it goes over the wire */
    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String path, Map<String, String> fields, String... headers) {
        return post(
                path,
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")),
                headers);
    }

    private Answer post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form as if this button of it were pressed, whatever scripts would say. */
    Answer press(Element form, Element button) {
        String body = form.select("input[name], select[name], textarea[name]").stream()
                .filter(input -> !List.of("submit", "button", "file").contains(input.attr("type")))
                .filter(input -> !List.of("radio", "checkbox").contains(input.attr("type")) || input.hasAttr("checked"))
                .map(input -> encoded(input.attr("name")) + "=" + encoded(value(input)))
                .collect(Collectors.joining("&"));
        String pressed = encoded(button.attr("name")) + "=" + encoded(button.val());
        return post(form.attr("action"), body + "&" + pressed);
    }

    private static String value(Element input) {
        Element chosen = input.selectFirst("option[selected]");
        return chosen == null ? input.is("textarea") ? input.wholeText() : input.val() : chosen.val();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8),
                    answer.headers().firstValue("Location").orElse("").replace(url, ""),
                    answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
