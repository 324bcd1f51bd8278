// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.demonstration.DemonstrationPeople;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPagesIT {

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void signIn() throws Exception {
        String token = first(get("signin").body(), "name=\"csrf\" value=\"([^\"]+)\"");
        var form = Map.of("csrf", token, "login", "dgs", "password", DemonstrationPeople.PASSWORD);
        assertThat(post("signin", form).statusCode()).isEqualTo(302);
    }

    @Test
    void a_page_shows_its_portlet_with_each_script_once_and_in_the_head() throws Exception {
        var page = get("page/plan");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"essaim liferay-faces-bridge-body\"");
        String head = page.body().substring(0, page.body().indexOf("</head>"));
        var scripts = Pattern.compile("<script src=\"(/resource/[^\"]+)\"")
                .matcher(page.body())
                .results()
                .toList();
        assertThat(scripts).isNotEmpty();
        assertThat(scripts.stream().map(script -> script.group(1)))
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(head).contains(address).contains("/resource/essaim.plan?"));
    }

    @Test
    void browsers_keep_scripts_and_styles() throws Exception {
        var page = get("page/plan?axis=2").body();
        String script = first(page, "<script src=\"/(resource/[^\"]+)\"").replace("&amp;", "&");

        var answer = get(script);

        assertThat(script).doesNotContain("axis");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    @Test
    void a_click_is_answered_without_the_page_around_it() throws Exception {
        var page = get("page/plan?q=caf%C3%A9").body();
        String form = first(page, "<form id=\"([^\"]+)\"");
        String prefix = form.substring(0, form.indexOf(':') + 1);
        String state = first(page, "jakarta.faces.ViewState\" value=\"([^\"]+)\"");
        String address = first(page, "encodedURL\" value=\"/([^\"]+)\"").replace("&amp;", "&");

        var answer = post(
                address,
                Map.of(
                        prefix + "jakarta.faces.partial.ajax",
                        "true",
                        prefix + "jakarta.faces.source",
                        form,
                        prefix + "jakarta.faces.partial.execute",
                        form,
                        prefix + "jakarta.faces.partial.render",
                        form,
                        prefix + "jakarta.faces.ViewState",
                        state,
                        form,
                        form));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<partial-response").contains("<update id=\"" + form + "\">");
        assertThat(answer.body()).contains("name=\"" + prefix + "jakarta.faces.ViewState\"");
        assertThat(answer.body()).doesNotContain("name=\"jakarta.faces.ViewState\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page/nothing",
                "resource/essaim.nothing?x=1",
                "resource/essaim.plan?jakarta.faces.resource=nothing.js",
                "essaim/PlutoInvoker/plan",
                "essaim/WEB-INF/web.xml"
            })
    void an_address_that_leads_nowhere_is_not_found(String address) throws Exception {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .map((MatchResult result) -> result.group(1))
                .orElseThrow(() -> new AssertionError(pattern + " is not in\n" + text));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    private HttpResponse<String> post(String address, Map<String, String> form)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(RunningEssaim.shared().url() + address));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
