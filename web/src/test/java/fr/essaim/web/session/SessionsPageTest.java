// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.Browser;
import fr.essaim.web.PortalUnderTest;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.Tables;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsPageTest {

    private static final Pattern NAME = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");

    private final TestClock clock = new TestClock();
    private final PortalUnderTest portal = new PortalUnderTest(clock);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void an_agent_sees_his_sessions_and_nobody_elses() {
        Browser office = browser("zoe");
        browser("zoe");
        browser("jean");

        String page = office.get("/sessions").body();

        assertThat(page.split("Ouverte le")).hasSize(3);
        assertThat(page).containsOnlyOnce("Celle-ci").contains("127.0.0.1");
    }

    @Test
    void a_session_that_is_ended_from_another_browser_is_over_with_its_next_request() {
        Browser office = browser("zoe");
        Browser home = browser("zoe");

        String told = end(office, names(office).get(0));

        assertThat(told).isEqualTo("/sessions?told=ended");
        assertThat(home.get("/page/plan").headers().firstValue("Location")).hasValue("/signin?to=%2Fpage%2Fplan&over");
        assertThat(office.get("/page/plan").statusCode()).isEqualTo(200);
        assertThat(names(office)).isEmpty();
    }

    @Test
    void all_others_end_at_once() {
        Browser office = browser("zoe");
        List<Browser> others = List.of(browser("zoe"), browser("zoe"));
        Browser jean = browser("jean");

        office.post("/sessions", Map.of("csrf", csrf(office), "step", "end-others"));

        assertThat(others)
                .allSatisfy(other ->
                        assertThat(other.get("/page/plan").statusCode()).isEqualTo(302));
        assertThat(office.get("/page/plan").statusCode()).isEqualTo(200);
        assertThat(jean.get("/page/plan").statusCode()).isEqualTo(200);
    }

    @Test
    void a_forged_name_of_somebody_elses_session_ends_nothing_and_tells_nothing() {
        Browser zoe = browser("zoe");
        Browser jean = browser("jean");
        String ofZoe = rows("select name from open_session order by started_at").get(0);

        assertThat(end(jean, ofZoe)).isEqualTo(end(jean, "unknown")).isEqualTo("/sessions?told=gone");

        assertThat(zoe.get("/page/plan").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_in_use_is_over_after_twelve_hours() {
        Browser zoe = browser("zoe");
        for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(zoe.get("/page/plan").statusCode()).isEqualTo(200);
        }

        clock.advance(Duration.ofMinutes(10));

        assertThat(zoe.get("/page/plan").headers().firstValue("Location")).hasValue("/signin?to=%2Fpage%2Fplan&over");
        assertThat(rows("select name from open_session")).isEmpty();
    }

    @Test
    void beyond_ten_sessions_of_an_account_the_one_used_longest_ago_ends() {
        Browser first = browser("zoe");
        Browser second = browser("zoe");
        clock.advance(Duration.ofMinutes(2));
        first.get("/page/plan");
        first.get("/sessions");
        for (int more = 0; more < 9; more++) {
            browser("zoe");
        }

        assertThat(second.get("/page/plan").statusCode()).isEqualTo(302);
        assertThat(first.get("/page/plan").statusCode()).isEqualTo(200);
        assertThat(rows("select name from open_session")).hasSize(10);
    }

    @Test
    void a_sign_out_leaves_no_row_and_no_row_holds_what_the_cookie_carries() {
        Browser zoe = browser("zoe");
        assertThat(rows("select name from open_session"))
                .singleElement()
                .satisfies(name -> assertThat(name).hasSizeGreaterThan(20).isNotEqualTo(zoe.sessionId()));
        assertThat(zoe.get("/sessions").body()).doesNotContain(zoe.sessionId());

        zoe.post("/signout", Map.of("csrf", csrf(zoe)));

        assertThat(rows("select name from open_session")).isEmpty();
    }

    @Test
    void a_sign_out_while_the_table_does_not_answer_ends_the_session_and_its_row_goes_later() {
        Browser zoe = browser("zoe");
        String csrf = csrf(zoe);
        Tables tables = new Tables(portal.dataSource());
        tables.change("alter table open_session rename to open_session_away");

        assertThat(zoe.post("/signout", Map.of("csrf", csrf)).headers().firstValue("Location"))
                .hasValue("/signin");

        tables.change("alter table open_session_away rename to open_session");
        assertThat(zoe.get("/page/plan").headers().firstValue("Location")).hasValue("/signin?to=%2Fpage%2Fplan&over");
        assertThat(rows("select name from open_session")).hasSize(1);
        portal.sessions().sweep();
        assertThat(rows("select name from open_session")).isEmpty();
    }

    @Test
    void signing_in_over_an_open_session_ends_it() {
        Browser browser = browser("zoe");
        String ofZoe = browser.sessionId();
        Set<String> endedForPortlets = new HashSet<>();
        portal.sessions().endAlsoIn(recording(endedForPortlets));
        String name = rows("select name from open_session").get(0);

        browser.post(
                "/signin",
                Map.of("csrf", csrf(browser), "to", "/", "login", "jean", "password", PortalUnderTest.PASSWORD));

        assertThat(rows("select name from open_session")).hasSize(1).doesNotContain(name);
        assertThat(browser.sessionId()).isNotEqualTo(ofZoe);
        assertThat(browser.get("/page/plan").statusCode()).isEqualTo(200);
        assertThat(endedForPortlets).contains(name);
    }

    @Test
    void browsers_and_devices_are_told_in_plain_words() {
        Browser zoe = new Browser(portal);
        zoe.post(
                "/signin",
                Map.of(
                        "csrf",
                        Browser.csrf(zoe.get("/signin")),
                        "to",
                        "/",
                        "login",
                        "zoe",
                        "password",
                        PortalUnderTest.PASSWORD),
                "User-Agent",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1");

        assertThat(zoe.get("/sessions", "Accept-Language", "fr").body()).contains("Safari sur un iPhone");
        assertThat(BrowserKind.of(
                        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0"))
                .isEqualTo(BrowserKind.EDGE);
        assertThat(BrowserKind.of("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"))
                .isEqualTo(BrowserKind.CHROME);
        assertThat(DeviceKind.of("Mozilla/5.0 (Linux; Android 14; Pixel 8)")).isEqualTo(DeviceKind.ANDROID);
        assertThat(DeviceKind.of("")).isEqualTo(DeviceKind.OTHER);
    }

    private Browser browser(String login) {
        return new Browser(portal).signedIn(login);
    }

    private static PortletSessions recording(Set<String> ended) {
        return new PortletSessions() {
            @Override
            public void end(String name) {
                ended.add(name);
            }

            @Override
            public Set<String> known() {
                return Set.of();
            }
        };
    }

    private static String end(Browser browser, String name) {
        return browser.post("/sessions", Map.of("csrf", csrf(browser), "step", "end", "session", name))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static String csrf(Browser browser) {
        return Browser.csrf(browser.get("/sessions"));
    }

    private static List<String> names(Browser browser) {
        return NAME.matcher(browser.get("/sessions").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> rows(String sql) {
        return new Tables(portal.dataSource()).list(sql, row -> row.getString(1));
    }
}
