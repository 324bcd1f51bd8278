// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.Tables;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class SignInJourneyTest {

    private static final String PASSWORD = PortalUnderTest.PASSWORD;
    private static final TestClock CLOCK = new TestClock();
    private static PortalUnderTest portal;

    private final Browser browser = new Browser(portal);

    @BeforeAll
    static void start() {
        portal = new PortalUnderTest(CLOCK);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void later() {
        CLOCK.advance(Duration.ofHours(3));
    }

    @Test
    void a_deep_link_leads_to_sign_in_and_back() {
        HttpResponse<String> redirected = browser.get("/page/plan?axis=2&status=LATE");

        assertThat(redirected.statusCode()).isEqualTo(302);
        String signIn = location(redirected);
        assertThat(signIn).isEqualTo("/signin?to=%2Fpage%2Fplan%3Faxis%3D2%26status%3DLATE");
        HttpResponse<String> signedIn = browser.signIn(signIn, "zoe", PASSWORD);
        assertThat(location(signedIn)).isEqualTo("/page/plan?axis=2&status=LATE");
        assertThat(browser.get(location(signedIn)).body()).contains("user=101").contains("query=2");
    }

    @Test
    void a_part_of_a_page_begins_no_session_for_a_stranger() {
        HttpResponse<String> answer = browser.get("/resource/essaim.plan?jakarta.faces.resource=icons.woff2");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void the_portals_address_leads_to_the_first_page() {
        assertThat(location(browser.signedIn("zoe").get("/"))).isEqualTo("/page/plan");
    }

    @Test
    void portlets_see_the_agents_number_roles_and_language() {
        assertThat(browser.signedIn("zoe")
                        .get("/page/plan", "Accept-Language", "en")
                        .body())
                .contains("user=101 principal=101 steering=true agent=true admin=false locale=fr");
    }

    @Test
    void signing_in_changes_the_session_id() {
        browser.get("/signin");
        String before = browser.sessionId();
        browser.signIn("/signin", "zoe", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_session_waits_longer_for_an_agent_than_for_a_stranger() {
        browser.get("/signin");
        assertThat(portal.pause(browser.sessionId())).isEqualTo(10 * 60);

        browser.signedIn("zoe");
        assertThat(portal.pause(browser.sessionId())).isEqualTo(60 * 60);
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_from_other_sites() {
        assertThat(browser.get("/signin").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void a_wrong_password_and_an_unknown_login_read_the_same() {
        HttpResponse<String> wrong = browser.signIn("/signin", "jean", "faux");
        HttpResponse<String> unknown = browser.signIn("/signin", "inconnue", "faux");

        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("Identifiant ou mot de passe incorrect.");
        assertThat(anonymous(unknown, "inconnue")).isEqualTo(anonymous(wrong, "jean"));
    }

    @Test
    void repeated_failures_are_told_when_to_try_again() {
        HttpResponse<String> fifth = null;
        for (int i = 0; i < 5; i++) {
            fifth = browser.signIn("/signin", "jean", "faux");
        }

        assertThat(fifth.body()).contains("Réessayez après ");
        assertThat(browser.signIn("/signin", "jean", PASSWORD).statusCode()).isEqualTo(401);
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(browser.signIn("/signin", "jean", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void a_former_member_cannot_sign_in() {
        assertThat(browser.signIn("/signin", "ines", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void an_account_closed_meanwhile_is_signed_out() {
        browser.signedIn("jean");
        Tables tables = new Tables(portal.dataSource());
        HttpResponse<String> admin = new Browser(portal).signedIn("admin").get("/page/plan");
        assertThat(admin.statusCode()).isEqualTo(200);
        Browser administrator = new Browser(portal).signedIn("admin");
        String csrf = Browser.csrf(administrator.get("/admin/directory"));
        String file = "Identifiant;Nom;Prénom;Actif\njean;Martin;Jean;non\n";
        administrator.upload(
                "/admin/directory",
                Map.of("csrf", csrf, "step", "check"),
                "agents.csv",
                file.getBytes(StandardCharsets.UTF_8));
        administrator.post("/admin/directory", Map.of("csrf", csrf, "step", "apply"));

        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(302);
        tables.change("update agent set active = true where id = 102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/ok\r\nSet-Cookie: a=b",
                "/signin",
                "/signout",
                "evil"
            })
    void only_pages_of_this_portal_are_led_to(String to) {
        String path = "/signin?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        String csrf = Browser.csrf(browser.get(path));

        HttpResponse<String> signedIn =
                browser.post("/signin", Map.of("csrf", csrf, "to", to, "login", "zoe", "password", PASSWORD));

        assertThat(location(signedIn)).isEqualTo("/");
        assertThat(location(browser.get(path))).isEqualTo("/");
    }

    @Test
    void an_address_with_other_letters_than_latin_ones_is_led_to() {
        String path = "/signin?to=" + URLEncoder.encode("/page/plan?axis=2&q=été €", StandardCharsets.UTF_8);

        assertThat(location(browser.signIn(path, "zoe", PASSWORD)))
                .isEqualTo("/page/plan?axis=2&q=%C3%A9t%C3%A9%20%E2%82%AC");
        assertThat(location(browser.get(path))).isEqualTo("/page/plan?axis=2&q=%C3%A9t%C3%A9%20%E2%82%AC");
    }

    @Test
    void thirty_two_who_come_at_once_right_after_the_start_are_all_let_in_even_on_a_few_accounts() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(32);
        try (PortalUnderTest fresh = new PortalUnderTest(new TestClock())) {
            List<Callable<Integer>> all = IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(i -> () -> new Browser(fresh)
                            .signIn("/signin", List.of("zoe", "jean", "admin").get(i % 3), PASSWORD)
                            .statusCode())
                    .toList();
            for (Future<Integer> one : crowd.invokeAll(all)) {
                assertThat(one.get()).isEqualTo(302);
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void a_stranger_who_knows_a_login_does_not_keep_its_agent_out_of_a_browser_used_before() {
        browser.signedIn("zoe");
        browser.post("/signout", Map.of("csrf", Browser.csrf(browser.get("/page/plan"))));
        Browser stranger = new Browser(portal);
        for (int i = 0; i < 6; i++) {
            stranger.signIn("/signin", "zoe", "faux");
        }

        assertThat(stranger.signIn("/signin", "zoe", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(browser.signIn("/signin", "zoe", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void the_cookie_of_a_known_device_is_kept_from_scripts_and_from_other_sites() {
        assertThat(browser.signIn("/signin", "zoe", PASSWORD).headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("essaim_device=")
                        .contains("HttpOnly", "SameSite=Strict", "Path=/"));
    }

    @Test
    void a_form_without_its_token_is_refused() {
        browser.signedIn("zoe");

        assertThat(browser.post("/signout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/signout", Map.of("csrf", "made up")).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(200);
    }

    @Test
    void the_token_of_before_sign_in_is_worth_nothing_after() {
        String before = Browser.csrf(browser.get("/signin"));
        browser.post("/signin", Map.of("csrf", before, "login", "zoe", "password", PASSWORD));

        assertThat(browser.post("/signout", Map.of("csrf", before)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_sign_in_page_that_expired_is_shown_again_with_its_target() {
        browser.get("/signin?to=/page/plan");
        browser.forgetCookies();

        HttpResponse<String> late = browser.post(
                "/signin", Map.of("csrf", "old", "to", "/page/plan", "login", "zoe", "password", PASSWORD));

        assertThat(location(late)).isEqualTo("/signin?to=%2Fpage%2Fplan&again");
        assertThat(browser.get(location(late)).body()).contains("La page de connexion avait expiré");
    }

    @Test
    void signing_out_ends_the_session() {
        browser.signedIn("zoe");
        String csrf = Browser.csrf(browser.get("/page/plan"));

        assertThat(location(browser.post("/signout", Map.of("csrf", csrf)))).isEqualTo("/signin");
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(302);
    }

    @Test
    void no_link_can_sign_anyone_out() {
        browser.signedIn("zoe").get("/signout");

        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(200);
    }

    @Test
    void a_script_whose_session_expired_is_told_to_go_to_sign_in_and_back_to_its_page() {
        HttpResponse<String> answer = browser.post(
                "/page/plan?_type=resource",
                Map.of("a", "b"),
                "Faces-Request",
                "partial/ajax",
                "Referer",
                portal.url() + "/page/plan?axis=2&sort=END");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
        assertThat(answer.body())
                .contains("<partial-response>")
                .contains("<redirect url=\"/signin?to=%2Fpage%2Fplan%3Faxis%3D2%26sort%3DEND\">");
    }

    @Test
    void a_referrer_elsewhere_is_not_led_to() {
        HttpResponse<String> answer =
                browser.get("/page/plan", "X-Requested-With", "XMLHttpRequest", "Referer", "http://evil.example/page");

        assertThat(answer.body()).contains("url=\"/signin?to=%2F\"");
    }

    @Test
    void every_page_tells_the_browser_what_to_refuse() {
        HttpResponse<String> signIn = browser.get("/signin");

        assertThat(header(signIn, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(signIn, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(signIn, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(signIn, "Permissions-Policy")).contains("camera=()");
        assertThat(header(signIn, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(browser.get("/page/nowhere"), "X-Content-Type-Options"))
                .isEqualTo("nosniff");
        assertThat(header(browser.signedIn("zoe").get("/page/plan"), "Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "script-src 'self' 'unsafe-inline'");
    }

    @Test
    void styles_and_scripts_are_open_and_kept_until_they_change() {
        Matcher address = Pattern.compile("href=\"(/assets/theme.css[^\"]+)\"")
                .matcher(browser.get("/signin").body());
        assertThat(address.find()).isTrue();
        HttpResponse<String> css = browser.get(address.group(1));

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(header(css, "Content-Type")).startsWith("text/css");
        assertThat(header(css, "Cache-Control")).contains("immutable");
        assertThat(header(browser.get("/assets/theme.css?v=old"), "Cache-Control"))
                .contains("max-age")
                .doesNotContain("immutable");
    }

    @Test
    void the_browsers_language_is_followed_until_another_is_chosen() {
        HttpResponse<String> english = browser.get("/signin", "Accept-Language", "de, en-GB;q=0.8, fr;q=0.5");
        assertThat(english.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en\"")
                .contains("Use your staff account.");

        HttpResponse<String> chosen = browser.post(
                "/language",
                Map.of("csrf", Browser.csrf(english), "to", "fr"),
                "Referer",
                portal.url() + "/signin?to=/page/plan");
        assertThat(location(chosen)).isEqualTo("/signin?to=/page/plan");
        assertThat(browser.get("/signin", "Accept-Language", "en").body()).contains("<html lang=\"fr\"");
    }

    @Test
    void an_agent_keeps_the_language_chosen_from_one_session_to_the_next() {
        browser.signedIn("zoe");
        String csrf = Browser.csrf(browser.get("/page/plan"));
        browser.post("/language", Map.of("csrf", csrf, "to", "en"), "Referer", portal.url() + "/page/plan");

        assertThat(new Browser(portal).signedIn("zoe").get("/page/plan").body()).contains("locale=en");
        browser.post("/language", Map.of("csrf", csrf, "to", "fr"));
    }

    @Test
    void demonstration_accounts_are_offered_without_any_script_in_the_page() {
        assertThat(browser.get("/signin").body())
                .contains("data-login=\"zoe\"")
                .doesNotContain("onclick")
                .doesNotContain("style=");
    }

    @Test
    void the_navigation_marks_the_current_page_and_hides_what_is_not_allowed() {
        String page = browser.signedIn("zoe").get("/page/plan").body();

        assertThat(page)
                .containsPattern(
                        "href=\"/page/plan\" aria-current=\"page\"|aria-current=\"page\"[^>]*href=\"/page/plan\"");
        assertThat(page).doesNotContain("/admin/directory");
        assertThat(new Browser(portal).signedIn("admin").get("/page/plan").body())
                .contains("/admin/directory");
    }

    @Test
    void markup_in_a_name_is_shown_as_text() {
        assertThat(browser.signedIn("admin").get("/page/plan").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
    }

    private static String anonymous(HttpResponse<String> page, String login) {
        return page.body().replace(login, "").replaceAll("name=\"csrf\" value=\"[^\"]+\"", "");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String location(HttpResponse<String> response) {
        return header(response, "Location").replace(portal.url(), "");
    }
}
