// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.Tables;
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
        assertThat(page.body())
                .contains("Vos responsabilités demandent un second facteur", "<path fill=\"#000\" d=\"M");
        Authenticator phone = phone(page);
        assertThat(confirm(page, "000000").body()).contains("Ce code n’est pas le bon");
        assertThat(browser.post(
                                "/account/factor",
                                Map.of(
                                        "csrf",
                                        Browser.csrf(page),
                                        "code",
                                        phone.code(clock.instant()),
                                        "password",
                                        "faux"))
                        .body())
                .as("an open session alone sets nothing up")
                .contains("Le mot de passe actuel n’est pas le bon");
        assertThat(location(confirm(page, phone.code(clock.instant())))).isEqualTo("/account/factor");
        assertThat(location(confirm(page, phone.code(clock.instant()))))
                .as("a second click")
                .isEqualTo("/account/factor");
        HttpResponse<String> done = browser.get("/account/factor");
        List<String> recovery = recovery(done);
        assertThat(recovery).hasSize(10);
        assertThat(location(browser.post("/account/factor", Map.of("csrf", Browser.csrf(done), "step", "noted"))))
                .isEqualTo("/");
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
        confirm(page, phone.code(clock.instant()));
        List<String> recovery = recovery(browser.get("/account/factor"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.get("/account/factor").body()).doesNotContain(recovery.get(0));
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
                Map.of(
                        "csrf",
                        Browser.csrf(own),
                        "code",
                        phone(own).code(clock.instant()),
                        "password",
                        PortalUnderTest.PASSWORD));
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
    void a_role_gained_or_a_factor_lost_in_an_open_session_counts_within_two_minutes() {
        browser.signedIn("zoe");
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(200);
        tables().change(
                        "insert into role_membership (role_id, agent_id) select id, 101 from portal_role where code = 'admin'");
        new Browser(portal).signedIn("zoe");
        clock.advance(Duration.ofMinutes(1));
        assertThat(location(browser.get("/page/plan"))).isEqualTo("/account/factor");

        HttpResponse<String> page = browser.get("/account/factor");
        confirm(page, phone(page).code(clock.instant()));
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(200);
        tables().change("delete from second_factor");
        clock.advance(Duration.ofMinutes(1));
        assertThat(location(browser.get("/page/plan"))).isEqualTo("/account/factor");
    }

    @Test
    void a_session_opened_before_the_set_up_is_free_after_it() {
        Browser other = new Browser(portal).signedIn("admin");
        browser.signedIn("admin");
        HttpResponse<String> page = browser.get("/account/factor");
        confirm(page, phone(page).code(clock.instant()));

        assertThat(other.get("/page/plan").statusCode()).isEqualTo(200);
    }

    @Test
    void scrutineers_need_one_until_the_results_are_out_and_those_who_publish_until_the_campaign_is_archived() {
        campaign("SCRUTINEER");
        assertThat(firstPage()).isEqualTo("/account/factor");
        tables().change(
                        "update campaign set results_at = cast('2001-01-01 00:00:00+00' as timestamp(6) with time zone)");
        assertThat(firstPage()).isEmpty();
        tables().change("update campaign_member set part = 'DECISION_MAKER'");
        assertThat(firstPage()).isEqualTo("/account/factor");
        tables().change("update campaign set archived_at = results_at");
        assertThat(firstPage()).isEmpty();
        tables().change("update campaign set archived_at = null");
        tables().change("update campaign_member set part = 'JUROR'");
        assertThat(firstPage()).isEmpty();
    }

    @Test
    void wrong_codes_of_ones_own_page_wait_and_leave_events() {
        browser.signedIn("zoe");
        HttpResponse<String> page = browser.get("/account/factor");
        confirm(page, phone(page).code(clock.instant()));
        clock.advance(Duration.ofMinutes(1));
        String csrf = Browser.csrf(browser.get("/account/factor"));
        HttpResponse<String> last = null;
        for (int i = 0; i < 7; i++) {
            last = browser.post("/account/factor", Map.of("csrf", csrf, "code", "12345" + i, "step", "renew"));
        }
        assertThat(last.statusCode()).isEqualTo(422);
        assertThat(last.body()).contains("Réessayez après ");
        assertThat(tables().count("select count(*) from audit_event where kind = 'SIGN_IN_REFUSED' and about = 'code'"))
                .isEqualTo(5);
    }

    @Test
    void a_login_that_reads_like_the_name_of_a_count_keeps_nobody_out() {
        browser.signedIn("zoe");
        HttpResponse<String> page = browser.get("/account/factor");
        Authenticator phone = phone(page);
        confirm(page, phone.code(clock.instant()));
        clock.advance(Duration.ofSeconds(30));
        Browser stranger = new Browser(portal);
        for (String login : List.of("code-of:101", "CODE:101", "101")) {
            for (int i = 0; i < 6; i++) {
                stranger.signIn("/signin", login, "faux");
            }
        }
        browser.forgetCookies();
        HttpResponse<String> form = browser.get(location(browser.signIn("/signin", "zoe", PortalUnderTest.PASSWORD)));
        assertThat(enter(form, phone.code(clock.instant())).statusCode()).isEqualTo(302);
    }

    /** Where Jean is led who signs in and opens a page; empty for nowhere else. */
    private String firstPage() {
        return location(new Browser(portal).signedIn("jean").get("/page/plan"));
    }

    private void campaign(String part) {
        tables().change("insert into idea_box (id, company_id, site_id, title, purpose, permanent, version)"
                + " values (1, 1, 1, 'B', '', false, 0)");
        tables().change("insert into audience (id, company_id, site_id, growing, version) values (1, 1, 1, false, 0)");
        tables().change(
                        "insert into campaign (id, company_id, site_id, box_id, audience_id, kind, title, purpose, commitment,"
                                + " idea_kinds, authors_hidden, team_wanted, answer_days, vote_method, votes_each, secret_vote,"
                                + " counts_hidden, secrecy_threshold, version)"
                                + " values (1, 1, 1, 1, 1, 'CONTEST', 'C', '', '', 'IDEA', false, false, 30, 'NONE', 3, false, false, 5, 0)");
        tables().change("insert into campaign_member (campaign_id, agent_id, part) values (1, 102, ?)", part);
    }

    private Tables tables() {
        return new Tables(portal.dataSource());
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
        return browser.post(
                "/account/factor",
                Map.of("csrf", Browser.csrf(page), "code", code, "password", PortalUnderTest.PASSWORD));
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
