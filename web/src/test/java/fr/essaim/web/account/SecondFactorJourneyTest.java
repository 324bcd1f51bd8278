// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.signin.Authenticator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SecondFactorJourneyTest {

    private final TestClock clock = new TestClock();
    private final PortalUnderTest portal = PortalUnderTest.withFactorFor(clock, "admin");
    private final Browser browser = new Browser(portal);

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void an_administrator_sets_it_up_at_the_next_sign_in_and_enters_with_codes_from_then_on() {
        browser.signedIn("admin");
        assertThat(location(browser.get("/admin/directory"))).isEqualTo("/account/factor");
        HttpResponse<String> page = browser.get("/account/factor");
        assertThat(page.body()).contains("Votre rôle demande un second facteur", "<path fill=\"#000\" d=\"M");
        Authenticator phone = phone(page);
        assertThat(confirm(page, "000000").body()).contains("Ce code n’est pas le bon");
        HttpResponse<String> done = confirm(page, phone.code(clock.instant()));
        List<String> recovery = recovery(done);
        assertThat(recovery).hasSize(10);
        assertThat(browser.get("/admin/directory").statusCode()).isEqualTo(200);
        assertThat(browser.get("/account/factor").body()).doesNotContain(recovery.get(0));

        browser.forgetCookies();
        HttpResponse<String> second = browser.signIn("/signin?to=/page/plan", "admin", PortalUnderTest.PASSWORD);
        assertThat(location(second)).isEqualTo("/signin/code?to=%2Fpage%2Fplan");
        assertThat(location(browser.get("/page/plan"))).startsWith("/signin?to=");
        HttpResponse<String> form = browser.get(location(second));
        assertThat(enter(form, phone.code(clock.instant())).statusCode())
                .as("the code of the set-up once more")
                .isEqualTo(401);
        clock.advance(Duration.ofSeconds(30));
        assertThat(location(enter(form, phone.code(clock.instant())))).isEqualTo("/page/plan");
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(200);

        browser.forgetCookies();
        form = browser.get(location(browser.signIn("/signin", "admin", PortalUnderTest.PASSWORD)));
        assertThat(enter(form, recovery.get(3)).statusCode()).isEqualTo(302);
        assertThat(browser.get("/account").body()).contains("Il vous reste 9 codes de secours.");
    }

    @Test
    void anybody_may_have_one_and_take_it_away_and_an_administrator_does_so_for_a_lost_phone() {
        browser.signedIn("zoe");
        HttpResponse<String> page = browser.get("/account/factor");
        Authenticator phone = phone(page);
        List<String> recovery = recovery(confirm(page, phone.code(clock.instant())));
        HttpResponse<String> there = browser.get("/account/factor");
        assertThat(location(browser.post(
                        "/account/factor",
                        Map.of("csrf", Browser.csrf(there), "code", recovery.get(0), "step", "remove"))))
                .isEqualTo("/account?removed");

        page = browser.get("/account/factor");
        confirm(page, phone(page).code(clock.instant()));
        Browser administrator = new Browser(portal).signedIn("admin");
        HttpResponse<String> own = administrator.get("/account/factor");
        administrator.post(
                "/account/factor",
                Map.of("csrf", Browser.csrf(own), "code", phone(own).code(clock.instant())));
        HttpResponse<String> found = administrator.get("/admin/accounts?q=zo%C3%A9");
        assertThat(found.body()).contains("Second facteur en place");
        assertThat(administrator
                        .post(
                                "/admin/accounts",
                                Map.of("csrf", Browser.csrf(found), "agent", "101", "step", "factor", "q", "zoé"))
                        .body())
                .contains("est retiré");
        browser.forgetCookies();
        assertThat(location(browser.signIn("/signin", "zoe", PortalUnderTest.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void the_second_step_is_open_to_nobody_without_the_password() {
        assertThat(location(browser.get("/signin/code"))).isEqualTo("/");
        String csrf = Browser.csrf(browser.get("/signin"));

        assertThat(location(browser.post("/signin/code", Map.of("csrf", csrf, "code", "123456"))))
                .isEqualTo("/");
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> confirm(HttpResponse<String> page, String code) {
        return browser.post("/account/factor", Map.of("csrf", Browser.csrf(page), "code", code));
    }

    private HttpResponse<String> enter(HttpResponse<String> form, String code) {
        return browser.post("/signin/code", Map.of("csrf", Browser.csrf(form), "code", code, "to", "/page/plan"));
    }

    private static Authenticator phone(HttpResponse<String> page) {
        Matcher typed = Pattern.compile("portal-typed\">([A-Z2-7 ]+)<").matcher(page.body());
        assertThat(typed.find()).isTrue();
        return new Authenticator(typed.group(1));
    }

    private static List<String> recovery(HttpResponse<String> page) {
        return Pattern.compile("<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</code>")
                .matcher(page.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replace(portal.url(), "");
    }
}
