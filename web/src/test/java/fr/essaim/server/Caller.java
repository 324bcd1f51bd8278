// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import fr.essaim.demonstration.DemonstrationPeople;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Speaks HTTP with a running portal, follows no redirect by itself, and remembers all that came back but cookies. */
final class Caller {

    private static final String BOUNDARY = "essaim-boundary";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String url;
    private final List<String> seen = new ArrayList<>();
    private final Set<String> sessionIds = new LinkedHashSet<>();

    Caller(RunningEssaim essaim) {
        url = essaim.url().replaceAll("/$", "");
    }

    /** A form of a page: where it goes, as script or as page, and the fields that it holds by itself. */
    record Form(String action, String script, String id, Map<String, String> fields) {

        static Form of(String page, String name) {
            String form = first(page, "(?s)(<form id=\"[^\"]*:" + name + "\".*?</form>)");
            Map<String, String> fields = new LinkedHashMap<>();
            Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                    .matcher(form)
                    .results()
                    .forEach(field -> fields.put(field.group(1), plain(field.group(2))));
            String script = fields.entrySet().stream()
                    .filter(field -> field.getKey().endsWith("encodedURL"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            return new Form(
                    plain(first(form, "action=\"([^\"]+)\"")), script, first(form, "<form id=\"([^\"]+)\""), fields);
        }

        /**
         * What the script of a button of this form sends.
         *
         * @param update what it wants to see anew, by ids as the view has them
         */
        Map<String, String> sent(String button, Map<String, String> typed, List<String> update) {
            Map<String, String> sent = clicked();
            String prefix = id.substring(0, id.indexOf(':') + 1);
            sent.put(prefix + "jakarta.faces.source", id + ":" + button);
            sent.put(
                    prefix + "jakarta.faces.partial.render",
                    update.stream().map(part -> prefix + part).collect(Collectors.joining(" ")));
            sent.put(id + ":" + button, id + ":" + button);
            typed.forEach((name, value) -> sent.put(id + ":" + name, value));
            return sent;
        }

        /** What a click of a script in this form sends. */
        Map<String, String> clicked() {
            Map<String, String> sent = new LinkedHashMap<>(fields);
            String prefix = id.substring(0, id.indexOf(':') + 1);
            sent.put(prefix + "jakarta.faces.partial.ajax", "true");
            sent.put(prefix + "jakarta.faces.source", id);
            sent.put(prefix + "jakarta.faces.partial.execute", id);
            sent.put(prefix + "jakarta.faces.partial.render", id);
            return sent;
        }
    }

    Caller signedIn(String login) {
        String token = first(get("/signin").body(), "name=\"csrf\" value=\"([^\"]+)\"");
        HttpResponse<String> answer =
                post("/signin", Map.of("csrf", token, "login", login, "password", DemonstrationPeople.PASSWORD));
        if (answer.statusCode() != 302) {
            throw new AssertionError(login + " cannot sign in: " + answer.statusCode());
        }
        return this;
    }

    /** As a header. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    HttpResponse<String> click(Form form) {
        return script(form, form.clicked());
    }

    HttpResponse<String> script(Form form, Map<String, String> sent) {
        return send(request(form.script())
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(sent))));
    }

    HttpResponse<String> upload(String path, Map<String, String> fields, String fileField, byte[] content) {
        return multipart(path, multipart(fields, fileField, content));
    }

    HttpResponse<String> multipart(String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A body as it is, as scripts send files. */
    HttpResponse<String> send(String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** An answer of which nothing is read but by who takes it. */
    HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    static byte[] multipart(Map<String, String> fields, String fileField, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fileField
                        + "\"; filename=\"plan.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** The path of the page that a redirect leads to. */
    static String target(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(Math.max(0, location.indexOf("/page")));
    }

    /** Every address asked for, every header but cookies, every page. */
    List<String> seen() {
        return seen;
    }

    /** All that the cookies ever held. */
    Set<String> sessionIds() {
        return sessionIds;
    }

    static String first(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .map(result -> result.group(1))
                .orElseThrow(() -> new AssertionError(pattern + " is not in\n" + text));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            cookies.getCookieStore().getCookies().stream()
                    .map(HttpCookie::getValue)
                    .forEach(sessionIds::add);
            seen.add(request.uri().toString());
            answer.headers().map().forEach((name, values) -> {
                if (!"set-cookie".equalsIgnoreCase(name)) {
                    seen.add(name + ": " + values);
                }
            });
            seen.add(answer.body());
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return text.replace("&amp;", "&");
    }
}
