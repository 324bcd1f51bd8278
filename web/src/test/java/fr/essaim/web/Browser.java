// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor with cookies who follows no redirect by itself. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "essaim-boundary";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String url;

    public Browser(PortalUnderTest portal) {
        this.url = portal.url();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends fields and one file as a form does. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        return send(multipart(path).POST(HttpRequest.BodyPublishers.ofByteArray(body(fields, fileName, content))));
    }

    /** The same without telling beforehand how much it is. */
    public HttpResponse<String> uploadInChunks(
            String path, Map<String, String> fields, String fileName, byte[] content) {
        return send(multipart(path)
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArray(body(fields, fileName, content)))));
    }

    private HttpRequest.Builder multipart(String path) {
        return request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static byte[] body(Map<String, String> fields, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Fills in the sign-in form that this address shows. */
    public HttpResponse<String> signIn(String path, String login, String password) {
        HttpResponse<String> form = get(path);
        Matcher to = Pattern.compile("type=\"hidden\" name=\"to\" value=\"([^\"]+)\"")
                .matcher(form.body());
        String target = to.find() ? to.group(1).replace("&amp;", "&") : "/";
        return post("/signin", Map.of("csrf", csrf(form), "to", target, "login", login, "password", password));
    }

    /** Opens a one-time link as the page's script does: what stands behind the # is posted. Then the page that shows. */
    public HttpResponse<String> openLink(String link) {
        String path = link.substring(link.indexOf('/', link.indexOf("//") + 2), link.indexOf('#'));
        String csrf = csrf(get(path));
        HttpResponse<String> opened =
                post(path, Map.of("csrf", csrf, "step", "open", "code", link.substring(link.indexOf('#') + 1)));
        return opened.statusCode() == 302 ? get(path) : opened;
    }

    public Browser signedIn(String login) {
        if (signIn("/signin", login, PortalUnderTest.PASSWORD).statusCode() != 302) {
            throw new IllegalStateException(login + " cannot sign in");
        }
        return this;
    }

    public static String csrf(HttpResponse<String> page) {
        Matcher token = CSRF.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("No token in " + page.body());
        }
        return token.group(1);
    }

    public String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
